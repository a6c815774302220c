package news.dateline.ingest.drop;

/// How a wire says that a file is complete. Whatever the rule, a name with a leading dot or the suffix `.tmp`, `.part`
/// or `.filepart` is one that is still being written.
public enum Take {
    /// The writer writes under such a name and renames: any other name is complete at once.
    RENAME,
    /// The writer leaves a marker beside the file when it is complete: `NAME.done` or `NAME.ok`.
    DONE,
    /// The writer says nothing: a file is complete when neither its size nor its time has changed for a while.
    STABLE
}
