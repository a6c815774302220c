package news.dateline.enrich.reference.load;

import news.dateline.schemas.model.Entity;

/// What a line of a file comes to.
public sealed interface Loaded {
    /// An entity that can be part of the reference data.
    record Usable(Entity entity) implements Loaded {}

    /// A line that is none.
    ///
    /// @param where `line 12`
    /// @param reason what is wrong with it
    record Bad(String where, String reason) implements Loaded {}
}
