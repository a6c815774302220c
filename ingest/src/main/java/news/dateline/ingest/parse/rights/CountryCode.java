package news.dateline.ingest.parse.rights;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Countries as terms name them: a code of ISO 3166-1, bare or of a vocabulary that says so, such as
/// `http://cvx.iptc.org/iso3166-1a3/DEU` or `iso3166-1a2:DE`.
public final class CountryCode {
    private static final Set<String> ALPHA_2 = Set.of(Locale.getISOCountries());
    private static final Map<String, String> ALPHA_3 = alpha3();

    private CountryCode() {}

    /// Its alpha-2 code; empty when it is none that is known.
    public static Optional<String> of(String written) {
        String vocabulary = Term.vocabulary(written).toLowerCase(Locale.ROOT).replace("-", "");
        if (!vocabulary.isEmpty() && !vocabulary.contains("iso3166")) {
            return Optional.empty();
        }
        String code = Term.name(written).toUpperCase(Locale.ROOT);
        return Optional.ofNullable(ALPHA_2.contains(code) ? code : ALPHA_3.get(code));
    }

    private static Map<String, String> alpha3() {
        Map<String, String> codes = new HashMap<>();
        ALPHA_2.forEach(code -> codes.put(Locale.of("", code).getISO3Country(), code));
        return Map.copyOf(codes);
    }
}
