package news.dateline.ops.status;

/// What became of a version.
public enum Became {
    /// It is durable, and nothing more is known yet.
    ACCEPTED,
    /// It has entities and regions, and nothing is decided yet.
    ENRICHED,
    /// It waits for the end of its embargo.
    HELD,
    /// It went to the channels that it matched, which may be none.
    PUBLISHED,
    /// It took the story out of all channels.
    WITHDRAWN,
    /// A newer version took its place, or was known already when it came.
    SUPERSEDED,
    /// The same version with the same content had come before.
    DUPLICATE,
    /// A person must settle a question; it waits in quarantine.
    NEEDS_PERSON,
    /// A stage could not use it; it waits in quarantine.
    QUARANTINED
}
