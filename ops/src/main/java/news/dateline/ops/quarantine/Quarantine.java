package news.dateline.ops.quarantine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.errors.SerializationException;

/// What waits in quarantine, and the way out of it. A record leaves by a word on `ops.audit`, written in the same
/// transaction as what became of it: so each leaves once, however often the process that replays is killed.
public final class Quarantine {
    private final Topics topics;
    private final Map<String, Object> cluster;
    private final InputReader inputs;
    private final Set<String> ways;

    /// @param topics the installation's topics
    /// @param cluster how to reach the cluster
    /// @param inputs today's parsers
    /// @param ways the topics that stages read: where a record may go back to
    public Quarantine(Topics topics, Map<String, Object> cluster, InputReader inputs, Set<String> ways) {
        this.topics = topics;
        this.cluster = Map.copyOf(cluster);
        this.inputs = inputs;
        this.ways = Set.copyOf(ways);
    }

    /// The transactional id under which all replayers of an installation write.
    public static String replayer(Topics topics) {
        return topics.opsAudit().name() + "-replayer";
    }

    /// Gives each record that waits still, in order within a partition. It has its bytes: keep
    /// [Waiting#withoutBytes].
    ///
    /// @throws news.dateline.ops.lag.BrokerAwayException when a topic cannot be read
    public void waiting(QuarantineQuery query, Consumer<Waiting> each) {
        CommittedTopics reader = new CommittedTopics(cluster);
        each(reader, query, settled(reader), new Found(each, unreadable -> {}));
    }

    /// Replays what waits and is asked for; returns when all of it is done. It takes as long as its rate says. One at
    /// a time: a second one, of this process or another, makes the first end with [ReplayTakenOverException].
    ///
    /// @param each is told what became of each record, once that is so
    /// @throws news.dateline.ops.lag.BrokerAwayException when a topic cannot be read
    /// @throws org.apache.kafka.common.KafkaException when it cannot go on; what is done stands
    public ReplaySummary replay(ReplayOrder order, Consumer<Replayed> each) {
        if (order.dryRun()) {
            return replay(new Replay.Sink(order, new ReplayWrites(topics), nothing -> {}, each));
        }
        try (ReplayProducer producer = ReplayProducer.takeOver(cluster, replayer(topics))) {
            return replay(new Replay.Sink(order, new ReplayWrites(topics), producer::commit, each));
        }
    }

    /// Replays into a sink, whose order is no other replay's. What is settled is read after taking over: from then on
    /// nobody else settles anything.
    ReplaySummary replay(Replay.Sink sink) {
        CommittedTopics reader = new CommittedTopics(cluster);
        Settled settled = settled(reader);
        ReplayRules rules = new ReplayRules(inputs.wires(), reader.partitions(ways));
        Replay replay = new Replay(new ReplayStep(rules, inputs, sink.writes(), settled), sink, Timing.ofMachine());
        each(reader, sink.order().query(), settled, new Found(replay::take, replay::unreadable));
        return replay.finish();
    }

    private Settled settled(CommittedTopics reader) {
        Topic<OpsAudit> audit = topics.opsAudit();
        Settled settled = new Settled(reader.starts(topics.wireQuarantine().name()));
        reader.read(
                audit.name(),
                IsolationLevel.READ_UNCOMMITTED,
                record -> read(audit, record).ifPresent(settled::add));
        return settled;
    }

    private void each(CommittedTopics reader, QuarantineQuery query, Settled settled, Found found) {
        Topic<Quarantined> quarantine = topics.wireQuarantine();
        reader.read(quarantine.name(), IsolationLevel.READ_COMMITTED, record -> {
            RecordPosition at = new RecordPosition(record.topic(), record.partition(), record.offset());
            read(quarantine, record)
                    .map(value -> new Waiting(at, value, record.headers()))
                    .ifPresentOrElse(
                            waiting -> {
                                if (!settled.has(waiting) && query.asksFor(waiting)) {
                                    found.waiting().accept(waiting);
                                }
                            },
                            () -> {
                                if (query.asksForUnreadable(at)) {
                                    found.unreadable().accept(at);
                                }
                            });
        });
    }

    private static <V> Optional<V> read(Topic<V> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(topic.value().deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private record Found(Consumer<Waiting> waiting, Consumer<RecordPosition> unreadable) {}
}
