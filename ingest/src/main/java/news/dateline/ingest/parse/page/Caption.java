package news.dateline.ingest.parse.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line that is a picture's caption, with who took the picture.
///
/// @param text the caption, empty when the line has only the credit
/// @param credit the picture's own credit
record Caption(String text, String credit) {
    private static final Pattern LABEL =
            Pattern.compile("(?iu)\\b(?:(?:photo|picture|image)(?: by| credit)?|credit|foto|bild|crédit)$");
    private static final int LONGEST_LABEL = 24;
    private static final int SHORTEST_CREDIT = 2;
    private static final int LONGEST_CREDIT = 120;
    private static final String BEFORE_LABEL = " \t\n\u000B\f\r(|";

    /// Empty when the line names no picture's credit. The label stands right before the last colon: a pattern for the
    /// whole line would try each of its blanks as the caption's end, and each after it again.
    static Optional<Caption> of(String line) {
        int colon = line.lastIndexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String credit = credit(line.substring(colon + 1));
        String before = line.substring(0, colon).stripTrailing();
        int window = Math.max(0, before.length() - LONGEST_LABEL);
        Matcher label = LABEL.matcher(before).region(window, before.length()).useTransparentBounds(true);
        if (credit.length() < SHORTEST_CREDIT || credit.length() > LONGEST_CREDIT || !label.find()) {
            return Optional.empty();
        }
        return Optional.of(new Caption(caption(before, label.start()), credit.strip()));
    }

    private static String credit(String behind) {
        String words = behind.startsWith(" ") ? behind.substring(1) : behind;
        return words.endsWith(")") ? words.substring(0, words.length() - 1) : words;
    }

    private static String caption(String line, int label) {
        int end = label;
        while (end > 0 && BEFORE_LABEL.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).strip();
    }
}
