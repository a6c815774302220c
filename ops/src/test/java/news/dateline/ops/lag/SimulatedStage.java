package news.dateline.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.common.TopicPartition;

/// A stage on simulated time: records come, it reads and commits. What is measured of it is judged as the monitor
/// judges. Each partition has records of one class.
public final class SimulatedStage {
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final long HELD = 5;

    private final StageGroup group;
    private final List<Partition> partitions = new ArrayList<>();
    private boolean staffed = true;

    /// One partition and how the stage does in it.
    public static final class Partition {
        private final Priority priority;
        private final List<Instant> log = new ArrayList<>();
        private int committed;
        private int start;
        private Optional<OpenTransaction> open = Optional.empty();
        private Duration retention = Duration.ofDays(30);
        private Duration delay = LATENCY;
        private int capacity = Integer.MAX_VALUE;

        private Partition(Priority priority) {
            this.priority = priority;
        }

        /// A record comes.
        public void arrive(Instant now) {
            log.add(now);
        }

        /// The stage commits nothing that came within so long.
        public void delay(Duration longer) {
            delay = longer.compareTo(LATENCY) < 0 ? LATENCY : longer;
        }

        /// The stage commits so many records a second at most.
        public void capacity(int most) {
            capacity = most;
        }

        /// The topic keeps its records so long.
        public void retention(Duration kept) {
            retention = kept;
        }

        /// Somebody goes back.
        public void rewind(int records) {
            committed = Math.max(start, committed - records);
        }

        /// Retention takes all that there is.
        public void deleteAll() {
            start = log.size();
        }

        /// A producer has begun a transaction.
        public void open(String producer, Instant since) {
            open = Optional.of(new OpenTransaction(producer, since));
        }

        /// It has ended it.
        public void end() {
            open = Optional.empty();
        }

        private void work(Instant now) {
            committed = Math.max(committed, start);
            Instant until = now.minus(delay);
            for (int n = 0;
                    n < capacity
                            && committed < log.size()
                            && !log.get(committed).isAfter(until);
                    n++) {
                committed++;
            }
        }

        private PartitionSample sample(TopicPartition at) {
            int position = Math.max(committed, start);
            Optional<WaitingRecord> first = position < log.size()
                    ? Optional.of(new WaitingRecord(position, log.get(position), priority))
                    : Optional.empty();
            long end = log.size();
            Offsets offsets = new Offsets(OptionalLong.of(committed), start, end, end + (open.isPresent() ? HELD : 0));
            return new PartitionSample(at, offsets, first, open, Optional.of(retention));
        }
    }

    /// @param name of the stage
    /// @param classes a partition for each
    public SimulatedStage(String name, List<Priority> classes) {
        this.group = new StageGroup(name, name, List.of(name + ".in"));
        classes.forEach(priority -> partitions.add(new Partition(priority)));
    }

    public Partition partition(int number) {
        return partitions.get(number);
    }

    public List<Partition> partitions() {
        return List.copyOf(partitions);
    }

    /// Whether the group has a member; without one it does nothing.
    public void staff(boolean members) {
        staffed = members;
    }

    /// A second of work.
    public void work(Instant now) {
        if (staffed) {
            partitions.forEach(partition -> partition.work(now));
        }
    }

    public StageLag measured(Instant now) {
        List<PartitionSample> samples = new ArrayList<>();
        for (int number = 0; number < partitions.size(); number++) {
            samples.add(partitions.get(number).sample(new TopicPartition(group.stage() + ".in", number)));
        }
        return Judge.stage(group, samples, staffed, now);
    }
}
