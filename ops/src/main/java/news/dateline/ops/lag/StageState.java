package news.dateline.ops.lag;

/// What one measurement can tell of a stage or of one partition. That a stage has stood still, was rewound or hears
/// nothing takes several measurements and is not said here.
public enum StageState {
    /// Within the limits of its class, or nothing to do.
    OK,
    /// The first waiting record is older than its class allows. One measurement cannot see whether that is falling.
    SLOW,
    /// Records wait and the group has no member. During a restart that is so for a moment.
    STOPPED,
    /// A transaction has been open for over 30 seconds: nobody can read what stands behind its first record.
    BLOCKED,
    /// Nothing was ever committed; records count from the topic's beginning.
    UNKNOWN
}
