package news.dateline.app.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Codes of countries as people type them.
public final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {}

    /// Why a code is none of ISO 3166-1 alpha-2, if it is not.
    public static Optional<String> fault(String code) {
        return CODES.contains(code)
                ? Optional.empty()
                : Optional.of("'" + code + "' is no country; codes are ISO 3166-1 alpha-2, such as GR");
    }
}
