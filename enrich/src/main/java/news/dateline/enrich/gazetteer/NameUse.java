package news.dateline.enrich.gazetteer;

/// How a name stands for its place.
public enum NameUse {
    NAME,
    /// A nationality adjective or a demonym: `Swiss`, `Danes`.
    ADJECTIVE,
    /// Means the place only behind a comma: `Ga.`, `TX`.
    ABBREVIATION
}
