package news.dateline.ops.lag;

/// How far behind any consumer group of the cluster is on the topics of Dateline: a site's, a stage's.
///
/// @param lag measured like a stage; its name is the group's
/// @param kind which protocol it speaks, in Kafka's words: `Classic`, `Consumer`, `Streams`
/// @param groupState in Kafka's words: `Stable`, `Empty`
/// @param members how many it has, on whichever topics
public record GroupLag(StageLag lag, String kind, String groupState, int members) {
    /// The group's id.
    public String group() {
        return lag.stage().group();
    }
}
