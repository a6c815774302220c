package news.dateline.enrich.mention;

/// What part a name of a place plays where it stands.
public enum Reading {
    PLACE,
    /// `Bank of England`, `Boston Globe`: a place within another name.
    IN_LONGER_NAME,
    /// Where the story was filed.
    FILED_FROM,
    /// `Michael Jordan`, roast `Turkey`: no place at all.
    NO_PLACE
}
