package news.dateline.ops.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.dateline.schemas.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The replayer with a way to commit of the test's own: it dies at a point that has a name, as a kill would end it, and
/// where the point asks for that it is wrong on purpose and commits the audit by itself.
public final class DyingReplayer {
    /// How many records are a batch at the rate of the order.
    public static final int BATCH = 10;

    private static final int RATE = 4 * BATCH;

    /// At which point of its second batch.
    public enum Death {
        /// Nothing of the batch is there.
        BEFORE_THE_COMMIT,
        /// All of it is.
        AFTER_THE_COMMIT,
        /// Two transactions a batch; the first is committed.
        BETWEEN_STORIES_AND_AUDIT,
        /// The same the other way round.
        BETWEEN_AUDIT_AND_STORIES
    }

    private final Quarantine quarantine;
    private final Topics topics;
    private final Map<String, Object> cluster;
    private final ReplayOrder order;

    /// @param quarantine what waits
    /// @param topics of the installation
    /// @param cluster how to reach it
    /// @param order what is to be replayed
    public DyingReplayer(Quarantine quarantine, Topics topics, Map<String, Object> cluster, ReplayOrder order) {
        this.quarantine = quarantine;
        this.topics = topics;
        this.cluster = Map.copyOf(cluster);
        this.order = order;
    }

    /// An order for some traces, in batches of [#BATCH].
    public static ReplayOrder order(Set<String> traces, String by) {
        return new ReplayOrder(
                new QuarantineQuery(Optional.empty(), Optional.empty(), Optional.empty(), Instant.MIN, traces),
                by,
                RATE,
                false);
    }

    /// Replays until it dies.
    ///
    /// @return whether it has
    public boolean diesInItsSecondBatch(Death death) {
        try (ReplayProducer producer = takeOver()) {
            replay(new Dying(producer, topics.opsAudit().name(), death));
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /// Replays what waits still, as it should be done.
    public void finishes() {
        quarantine.replay(order, replayed -> {});
    }

    private ReplayProducer takeOver() {
        return ReplayProducer.takeOver(cluster, topics.opsAudit().name() + "-replayer");
    }

    private void replay(Consumer<List<ProducerRecord<byte[], byte[]>>> commit) {
        quarantine.replay(new Replay.Sink(order, new ReplayWrites(topics), commit, replayed -> {}));
    }

    /// It is no more.
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Commits batches until the second.
    private static final class Dying implements Consumer<List<ProducerRecord<byte[], byte[]>>> {
        private final ReplayProducer producer;
        private final String audit;
        private final Death death;
        private int batches;

        Dying(ReplayProducer producer, String audit, Death death) {
            this.producer = producer;
            this.audit = audit;
            this.death = death;
        }

        @Override
        public void accept(List<ProducerRecord<byte[], byte[]>> batch) {
            batches++;
            switch (death) {
                case BEFORE_THE_COMMIT -> {
                    dieIfItIsTime();
                    producer.commit(batch);
                }
                case AFTER_THE_COMMIT -> {
                    producer.commit(batch);
                    dieIfItIsTime();
                }
                case BETWEEN_STORIES_AND_AUDIT -> inTwo(stories(batch), audits(batch));
                case BETWEEN_AUDIT_AND_STORIES -> inTwo(audits(batch), stories(batch));
            }
        }

        private void inTwo(List<ProducerRecord<byte[], byte[]>> first, List<ProducerRecord<byte[], byte[]>> second) {
            producer.commit(first);
            dieIfItIsTime();
            producer.commit(second);
        }

        private List<ProducerRecord<byte[], byte[]>> audits(List<ProducerRecord<byte[], byte[]>> batch) {
            return batch.stream().filter(record -> record.topic().equals(audit)).toList();
        }

        private List<ProducerRecord<byte[], byte[]>> stories(List<ProducerRecord<byte[], byte[]>> batch) {
            return batch.stream()
                    .filter(record -> !record.topic().equals(audit))
                    .toList();
        }

        private void dieIfItIsTime() {
            if (batches == 2) {
                throw new Killed();
            }
        }
    }
}
