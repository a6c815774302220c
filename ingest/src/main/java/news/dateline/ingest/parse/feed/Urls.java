package news.dateline.ingest.parse.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.xml.XmlLimit;
import org.jspecify.annotations.Nullable;

/// What links mean where they stand: RFC 3986 §5, on strings, as feeds have characters that no URI may have.
///
/// @param base an absolute URL, empty where none is known
record Urls(Optional<String> base) {
    /// RFC 3986 appendix B.
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    /// No base.
    static Urls none() {
        return new Urls(Optional.empty());
    }

    /// With this base, if it is one that links can be relative to. Each of them gets a copy of it, so it is not long.
    static Urls of(Optional<String> base) {
        return new Urls(base.filter(Urls::isWeb).filter(Urls::isShort));
    }

    private static boolean isShort(String url) {
        return url.length() <= XmlLimit.MAX_BASE_LENGTH.most();
    }

    static boolean isWeb(String url) {
        return url.regionMatches(true, 0, "http://", 0, "http://".length())
                || url.regionMatches(true, 0, "https://", 0, "https://".length());
    }

    /// The base inside of an element with this `xml:base`.
    Urls within(@Nullable String xmlBase) {
        return xmlBase == null ? this : of(Optional.of(resolve(xmlBase))).or(this);
    }

    /// This, or the other one where this has no base.
    Urls or(Urls other) {
        return base.isPresent() ? this : other;
    }

    /// What a link means; as it is written where no base is known.
    String resolve(String written) {
        String link = written.strip();
        if (base.isEmpty() || hasScheme(link)) {
            return link;
        }
        return resolved(parts(base.get()), parts(link));
    }

    // RFC 3986 §3.1.
    private static boolean hasScheme(String link) {
        int end = link.indexOf(':');
        for (int i = 0; i < end; i++) {
            char c = link.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return end > 0;
    }

    // RFC 3986 §5.2.2 for references without a scheme.
    private static String resolved(Matcher base, Matcher link) {
        String scheme = group(base, 1) + ":";
        if (link.group(2) != null) {
            return scheme + link.group(2) + withoutDots(group(link, 3)) + group(link, 4) + group(link, 5);
        }
        String path = group(link, 3);
        String query = group(link, 4);
        String full;
        if (path.isEmpty()) {
            full = group(base, 3);
            query = query.isEmpty() ? group(base, 4) : query;
        } else {
            full = withoutDots(path.startsWith("/") ? path : merged(group(base, 3), path));
        }
        return scheme + group(base, 2) + full + query + group(link, 5);
    }

    private static String merged(String basePath, String path) {
        return basePath.isEmpty() ? "/" + path : basePath.substring(0, basePath.lastIndexOf('/') + 1) + path;
    }

    // RFC 3986 §5.2.4.
    private static String withoutDots(String path) {
        if (!path.contains("./") && !path.endsWith(".")) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        int at = 0;
        while (at < path.length()) {
            int end = path.indexOf('/', at + 1);
            int next = end < 0 ? path.length() : end;
            String segment = path.substring(at, next);
            boolean last = next == path.length();
            switch (segment) {
                case "/." -> out.append(last ? "/" : "");
                case "/.." -> {
                    out.setLength(Math.max(0, out.lastIndexOf("/")));
                    out.append(last ? "/" : "");
                }
                default -> out.append(segment);
            }
            at = next;
        }
        return out.toString();
    }

    private static Matcher parts(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException("Every string has the parts of a URI reference: " + url);
        }
        return parts;
    }

    private static String group(Matcher parts, int group) {
        String value = parts.group(group);
        return value == null ? "" : value;
    }
}
