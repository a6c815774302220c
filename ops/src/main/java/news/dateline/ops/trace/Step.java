package news.dateline.ops.trace;

/// What a topic is on a story's way; in the order in which a story passes within one millisecond.
enum Step {
    /// `wire.raw`.
    RECEIVED,
    /// `wire.stories`, either lane.
    PARSED,
    /// `stories.enriched`, either lane.
    ENRICHED,
    /// `stories.clusters`.
    CLUSTERED,
    /// `stories.orders`.
    ORDERED,
    /// `stories.embargoes`.
    EMBARGO,
    /// `stories.decisions`.
    DECIDED,
    /// `stories.published`.
    PUBLISHED,
    /// `channel.<id>`.
    CHANNEL,
    /// `wire.quarantine`.
    QUARANTINED,
    /// `ops.audit`.
    AUDITED
}
