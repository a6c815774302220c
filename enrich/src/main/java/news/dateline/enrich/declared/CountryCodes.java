package news.dateline.enrich.declared;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/// ISO 3166-1 in its forms of two and three letters.
final class CountryCodes {
    private static final int SHORT = 2;
    private static final int LONG = 3;
    private static final Map<String, String> BY_LONG = byLong();

    private CountryCodes() {}

    /// Alpha-2 of a code of either length, in capitals; empty for what cannot be one.
    static Optional<String> alpha2(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return switch (capitals.length()) {
            case SHORT -> Optional.of(capitals);
            case LONG -> Optional.ofNullable(BY_LONG.get(capitals));
            default -> Optional.empty();
        };
    }

    // The JDK knows no longer form of some.
    private static Optional<String> iso3(String iso2) {
        try {
            return Optional.of(Locale.of("", iso2).getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> byLong() {
        Map<String, String> codes = new HashMap<>();
        for (String iso2 : Locale.getISOCountries()) {
            iso3(iso2).ifPresent(iso3 -> codes.put(iso3, iso2));
        }
        return codes;
    }
}
