package news.dateline.ingest.parse.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that is a picture's caption, with who took the picture.
///
/// @param text the caption, empty when the line has only the credit
/// @param credit the picture's own credit
record Caption(String text, String credit) {
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)^(.*?)[\\s(|]*\\b(?:(?:photo|picture|image)(?: by| credit)?|credit|foto|bild|crédit)\\s*: ?([^:]{2,120}?)\\)?$");

    /// Empty when the line names no picture's credit.
    static Optional<Caption> of(String line) {
        Matcher named = NAMED.matcher(line);
        return named.matches()
                ? Optional.of(new Caption(named.group(1).strip(), named.group(2).strip()))
                : Optional.empty();
    }
}
