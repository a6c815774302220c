package news.dateline.enrich.gazetteer;

/// What kind of place a place is.
public enum PlaceKind {
    COUNTRY,
    /// A state or province of a federation, a constituent country.
    DIVISION,
    CITY,
    /// A region without a country code: within one country, or over several.
    REGION
}
