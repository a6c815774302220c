package news.dateline.ops.lag;

/// What happens to a topic and to the group that reads it.
enum Injection {
    /// Records wait, nobody reads.
    STOPPED_GROUP("a stopped group"),
    /// All is read, and nothing new came for as long.
    IDLE_TOPIC("an idle topic, all read"),
    /// All is read; the group committed the offset of the transaction's marker, as many clients do.
    IDLE_TRANSACTIONAL_TOPIC("an idle transactional topic, committed before the last marker"),
    /// Records wait whose transactions were committed.
    COMMITTED_TRANSACTIONS("transactions committed"),
    /// What came after the group's place was given up.
    ABORTED_TRANSACTION("a transaction aborted, nothing else waits"),
    /// What came first after the group's place was given up, what came then waits.
    ABORTED_BEFORE_WAITING("a transaction aborted before a waiting record"),
    /// What the group cannot read yet does not make it late.
    OPEN_TRANSACTION("a transaction open, nothing else waits"),
    /// A record waits, and behind it a transaction is open.
    OPEN_BEHIND_WAITING("a transaction open behind a waiting record"),
    /// The first that waited were deleted; the next counts.
    RETENTION_LOSS("retention took the first waiting records"),
    /// The group went back to a record that it had read.
    REWOUND_GROUP("a rewound group"),
    /// Nothing was ever committed.
    NEW_GROUP("a group that never committed");

    private final String words;

    Injection(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
