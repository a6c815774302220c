package news.dateline.ops.watch;

/// What can be wrong with a stage, with a group, with a wire or with the way through all stages.
public enum Trouble {
    /// The first waiting record is older than its class allows, and waits no shorter than it did a measurement ago.
    SLOW,
    /// The group has members and records wait, but nothing was committed for as long as [PartitionWatch] allows.
    STALLED,
    /// Records wait and the group has no member.
    STOPPED,
    /// A transaction has been open for over 30 seconds: nobody can read what stands behind its first record.
    BLOCKED,
    /// The group committed an offset before one that it had committed earlier, and has not come back to that yet.
    REWOUND,
    /// Retention is about to take records that the stage has not read, or has taken some.
    LOSING,
    /// A wire was not heard for longer than its own cadence.
    SILENT,
    /// Numbers of a wire's messages are missing.
    GAP,
    /// A canary did not come out in time, and none of its lane has come out since.
    CANARY_LOST
}
