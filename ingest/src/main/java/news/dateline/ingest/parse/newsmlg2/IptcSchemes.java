package news.dateline.ingest.parse.newsmlg2;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The vocabularies of IPTC's own catalog, from a table shipped with Dateline: the catalog itself is never fetched.
final class IptcSchemes {
    /// The scheme of publishing statuses.
    static final String PUB_STATUS = "http://cv.iptc.org/newscodes/pubstatusg2/";

    private static final String BASE = "http://cv.iptc.org/newscodes/";
    private static final Pattern CATALOG =
            Pattern.compile("(?i)https?://(www\\.)?iptc\\.org/std/catalog/(catalog\\.)?IPTC-G2-Standards_\\d+\\.xml");
    private static final String USUAL = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_";
    private static final Map<String, String> BY_ALIAS = load();

    private IptcSchemes() {}

    /// Whether a catalogRef points at IPTC's catalog, in any of its versions.
    static boolean isIptcCatalog(String href) {
        return isAsUsual(href) || CATALOG.matcher(href).matches();
    }

    // Nearly all items write it so: told without the pattern.
    private static boolean isAsUsual(String href) {
        int end = href.length() - ".xml".length();
        if (!href.startsWith(USUAL) || end <= USUAL.length() || !href.endsWith(".xml")) {
            return false;
        }
        for (int i = USUAL.length(); i < end; i++) {
            if (href.charAt(i) < '0' || href.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Scheme URIs by alias.
    static Map<String, String> byAlias() {
        return BY_ALIAS;
    }

    private static Map<String, String> load() {
        InputStream table = Objects.requireNonNull(
                IptcSchemes.class.getResourceAsStream("iptc-schemes.txt"), "iptc-schemes.txt is not in the jar");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            Map<String, String> schemes = new HashMap<>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int space = line.indexOf(' ');
                String uri = line.substring(space + 1);
                schemes.put(line.substring(0, space), uri.startsWith("http") ? uri : BASE + uri);
            });
            return Map.copyOf(schemes);
        } catch (IOException e) {
            throw new UncheckedIOException("iptc-schemes.txt in the jar cannot be read", e);
        }
    }
}
