package news.dateline.ingest.parse.legacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a first paragraph begins: `Geneva (dpa) - `, `BEIJING (AP) _ `, `SYDNEY, Dec 7 AAP - `, `KYOTO /Kyodo/
/// -- `.
///
/// @param dateline the place, with the day if it is there
/// @param agency who signs
/// @param text the paragraph without them
record Origin(String dateline, String agency, String text) {
    private static final String PLACE = "(\\p{Lu}[^()/\\n]{1,80}?)";
    private static final String DASH = "[-–—_]{1,2}";
    private static final Pattern BRACKETS =
            Pattern.compile(PLACE + "[ ,]{0,3}\\(([\\p{L}][^()\\n]{0,30})\\)[ :]{0,3}(" + DASH + "\\s)?\\s*(\\S.*)");
    private static final Pattern SLASHES =
            Pattern.compile(PLACE + "[ ,]{0,3}/([\\p{L}][^/\\n]{0,40})/[ :]{0,3}(" + DASH + ")\\s*(\\S.*)");
    private static final Pattern PLAIN = Pattern.compile(PLACE + " ([A-Z]{2,8})( " + DASH + ") (\\S.*)");
    private static final int LONGEST_NAMED = 8;

    /// Empty when the paragraph begins in another way.
    ///
    /// @param provider the wire's, which may sign with its own name
    static Optional<Origin> of(String paragraph, String provider) {
        Matcher brackets = BRACKETS.matcher(paragraph);
        if (brackets.matches()) {
            boolean dashed = brackets.group(3) != null && words(brackets.group(1)) <= LONGEST_NAMED;
            return dashed || Agencies.isOne(brackets.group(2), provider) ? of(brackets) : Optional.empty();
        }
        Matcher slashes = SLASHES.matcher(paragraph);
        if (slashes.matches()) {
            return of(slashes);
        }
        Matcher plain = PLAIN.matcher(paragraph);
        return plain.matches() && Agencies.isOne(plain.group(2), provider) ? of(plain) : Optional.empty();
    }

    private static Optional<Origin> of(Matcher found) {
        return Optional.of(new Origin(
                found.group(1).strip(), found.group(2).strip(), found.group(4).strip()));
    }

    private static int words(String place) {
        return place.strip().split("\\s+", -1).length;
    }
}
