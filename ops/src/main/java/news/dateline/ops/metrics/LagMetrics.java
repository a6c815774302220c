package news.dateline.ops.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.ops.lag.GroupLag;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.lag.StageState;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.Trouble;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.common.TopicPartition;

/// How late stages and groups are, and what holds topics back. For one snapshot.
final class LagMetrics {
    private static final Set<String> STATES = Stream.concat(
                    Arrays.stream(StageState.values()).map(Enum::name),
                    Stream.of(
                                    Trouble.SLOW,
                                    Trouble.STALLED,
                                    Trouble.STOPPED,
                                    Trouble.BLOCKED,
                                    Trouble.REWOUND,
                                    Trouble.LOSING)
                            .map(Enum::name))
            .collect(Collectors.toCollection(TreeSet::new));

    private final Metric records =
            new Metric("dateline_stage_lag_records", "Records that a stage has not committed, an upper bound.");
    private final Metric seconds = new Metric(
            "dateline_stage_lag_seconds",
            "How long the oldest first waiting record of this class has been in Dateline; 0 when none waits.");
    private final Metric uncommitted = new Metric(
            "dateline_stage_uncommitted_records", "Records behind the last stable offset, which nobody can read yet.");
    private final Metric open = new Metric(
            "dateline_open_transaction_age_seconds", "For how long a transaction has held the topic back; 0 for none.");
    private final Metric status = new Metric("dateline_stage_status", "1 for the state that the stage is in.");
    private final Metric headroom = new Metric(
            "dateline_retention_headroom_ratio", "Which part of its retention the first waiting record still has.");
    private final Metric groupRecords =
            new Metric("kafka_consumergroup_lag", "Records that a group has not committed, an upper bound.");
    private final Metric groupSeconds = new Metric(
            "kafka_consumergroup_group_lag_seconds",
            "How long the group's first waiting record has been in Dateline; 0 when none waits.");
    private final Metric incidents = new Metric("dateline_incidents_open", "Incidents that are not over.");

    private LagMetrics() {}

    static Stream<MetricSnapshot> of(Snapshot snapshot, Instant now) {
        LagMetrics metrics = new LagMetrics();
        snapshot.stages().forEach(stage -> metrics.stage(stage, snapshot, now));
        snapshot.lag().groups().forEach(metrics::group);
        // What no stage reads has a sample only while something holds it back: there may be many channels.
        snapshot.lag().held().forEach(partition -> metrics.held(partition, now));
        for (Trouble trouble : Trouble.values()) {
            metrics.incidents.add(
                    snapshot.incidents().open().stream()
                            .filter(incident -> incident.trouble() == trouble)
                            .count(),
                    "trouble",
                    trouble.name());
        }
        return Stream.of(
                        metrics.records.gauge(),
                        metrics.seconds.gauge(),
                        metrics.uncommitted.gauge(),
                        metrics.open.gauge(),
                        metrics.status.gauge(),
                        metrics.headroom.gauge(),
                        metrics.groupRecords.gauge(),
                        metrics.groupSeconds.gauge(),
                        metrics.incidents.gauge())
                .filter(Objects::nonNull);
    }

    private void stage(StageLag stage, Snapshot snapshot, Instant now) {
        String name = stage.stage().stage();
        for (PartitionLag partition : stage.partitions()) {
            String topic = partition.at().topic();
            String number = number(partition.at());
            records.add(partition.lag().records(), "stage", name, "topic", topic, "partition", number);
            for (Priority priority : Priority.values()) {
                double waits = partition.waiting().filter(priority::equals).isPresent()
                        ? partition.lag().seconds()
                        : 0;
                seconds.add(waits, "stage", name, "topic", topic, "priority", StoryHeaders.word(priority));
            }
            held(partition, now);
            partition
                    .headroom()
                    .ifPresent(ratio -> headroom.add(ratio, "stage", name, "topic", topic, "partition", number));
        }
        String state = state(stage, snapshot.incidents().open());
        STATES.forEach(
                one -> status.add(one.equals(state) ? 1 : 0, "stage", name, "status", one.toLowerCase(Locale.ROOT)));
    }

    private void held(PartitionLag partition, Instant now) {
        String topic = partition.at().topic();
        uncommitted.add(partition.lag().uncommitted(), "topic", topic, "partition", number(partition.at()));
        open.add(partition.open().map(one -> age(one.since(), now)).orElse(0d), "topic", topic);
    }

    private void group(GroupLag group) {
        for (PartitionLag partition : group.lag().partitions()) {
            String topic = partition.at().topic();
            String number = number(partition.at());
            groupRecords.add(
                    partition.lag().records(), "consumergroup", group.group(), "topic", topic, "partition", number);
            groupSeconds.add(partition.lag().seconds(), "group", group.group(), "topic", topic, "partition", number);
        }
    }

    // What several measurements say counts more than what one does.
    private static String state(StageLag stage, List<Incident> open) {
        return open.stream()
                .filter(incident -> incident.stage().equals(stage.stage().stage()))
                .map(incident -> incident.trouble().name())
                .filter(STATES::contains)
                .findFirst()
                .orElse(stage.state().name());
    }

    private static String number(TopicPartition at) {
        return Integer.toString(at.partition());
    }

    static double age(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toMillis()) / 1000d;
    }
}
