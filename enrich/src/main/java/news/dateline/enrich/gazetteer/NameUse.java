package news.dateline.enrich.gazetteer;

/// How a name stands for its place.
public enum NameUse {
    NAME,
    /// A nationality adjective or a demonym: `Swiss`, `Danes`.
    ADJECTIVE,
    /// Means the place only behind a comma: `Ga.`, `TX`.
    ABBREVIATION,
    /// Means the place only before the comma of what it lies in, because alone it is a common word or a larger
    /// namesake: `Split, Croatia`.
    BEFORE_COMMA
}
