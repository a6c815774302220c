package news.dateline.enrich.reference;

import java.util.Locale;

/// What kind of place a place is.
public enum PlaceKind {
    COUNTRY,
    /// A state or province, a constituent country.
    DIVISION,
    /// The capital of a country.
    CAPITAL,
    CITY,
    /// A region without a country code: within one country, or over several.
    REGION;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// The word for it in the reference data and in an enrichment.
    public String word() {
        return word;
    }
}
