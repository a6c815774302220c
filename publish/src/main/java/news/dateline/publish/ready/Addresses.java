package news.dateline.publish.ready;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses that a site may put into a link. Only whole ones: what is relative to a place at the agency leads nowhere.
final class Addresses {
    private static final Pattern WEB = Pattern.compile("https?://[^/\\\\?#].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("mailto:[^/].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?:urn|tag):.+", Pattern.CASE_INSENSITIVE);
    private static final String ESCAPED = " \"'<>`\\{}";

    private Addresses() {}

    /// Of the web or of mail.
    static Optional<String> link(String address) {
        return whole(address).filter(whole -> matches(WEB, whole) || matches(MAIL, whole));
    }

    /// Of the web: a picture comes from nowhere else.
    static Optional<String> web(String address) {
        return whole(address).filter(whole -> matches(WEB, whole));
    }

    /// A URI that names a concept: of the web, or one that leads nowhere.
    static Optional<String> name(String uri) {
        return whole(uri).filter(whole -> matches(WEB, whole) || matches(NAME, whole));
    }

    private static boolean matches(Pattern pattern, String whole) {
        return pattern.matcher(whole).matches();
    }

    // Browsers leave out tabs and line ends within an address (WHATWG URL, §4.4), which hides a scheme from a filter.
    // The signs that could end an attribute are percent-encoded.
    private static Optional<String> whole(String address) {
        String stripped = address.strip();
        if (!PlainText.isClean(stripped)
                || stripped.chars().anyMatch(sign -> sign == '\t' || sign == '\n' || sign == '\r')) {
            return Optional.empty();
        }
        StringBuilder whole = new StringBuilder(stripped.length());
        stripped.chars().forEach(sign -> {
            if (ESCAPED.indexOf(sign) >= 0) {
                whole.append('%').append(Integer.toHexString(sign).toUpperCase(Locale.ROOT));
            } else {
                whole.append((char) sign);
            }
        });
        return Optional.of(whole.toString());
    }
}
