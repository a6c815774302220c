package news.dateline.ops.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.ops.lag.Lag;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.lag.StageState;
import news.dateline.ops.monitor.Snapshot;

/// What each stage reads, topic by topic and partition by partition. Pure.
final class TopicsView {
    private static final Table TOPICS = new Table(
            "Topics that stages read",
            List.of(
                    Table.Column.text("stage"),
                    Table.Column.text("topic"),
                    Table.Column.text("state"),
                    Table.Column.number("partitions"),
                    Table.Column.number("behind"),
                    Table.Column.number("records"),
                    Table.Column.number("uncommitted")));
    private static final List<Table.Column> OF_PARTITIONS = List.of(
            Table.Column.number("partition"),
            Table.Column.text("state"),
            Table.Column.number("behind"),
            Table.Column.number("records"),
            Table.Column.number("committed"),
            Table.Column.number("last stable"),
            Table.Column.number("uncommitted"),
            Table.Column.number("retention left"),
            Table.Column.text("held back by"));
    private static final int PERCENT = 100;

    private TopicsView() {}

    private record Read(String stage, String topic, List<PartitionLag> partitions) {
        StageState state() {
            for (StageState worst : List.of(StageState.BLOCKED, StageState.SLOW, StageState.UNKNOWN)) {
                if (partitions.stream().anyMatch(partition -> partition.state() == worst)) {
                    return worst;
                }
            }
            return StageState.OK;
        }

        Lag total() {
            return partitions.stream().map(PartitionLag::lag).reduce(Lag.NONE, Lag::plus);
        }
    }

    static Html of(Snapshot snapshot) {
        List<Read> reads = new ArrayList<>();
        snapshot.stages().forEach(stage -> reads(stage, reads));
        Html html = TOPICS.of(reads, TopicsView::topic).raw("<h2>Partitions</h2>");
        reads.forEach(read -> partitions(read, snapshot.at(), html));
        return html;
    }

    private static void reads(StageLag stage, List<Read> reads) {
        Map<String, List<PartitionLag>> byTopic = new LinkedHashMap<>();
        stage.stage().topics().forEach(topic -> byTopic.put(topic, new ArrayList<>()));
        stage.partitions()
                .forEach(partition -> byTopic.computeIfAbsent(partition.at().topic(), absent -> new ArrayList<>())
                        .add(partition));
        byTopic.forEach((topic, partitions) -> reads.add(new Read(stage.stage().stage(), topic, partitions)));
    }

    private static void topic(Read read, Html row) {
        row.rowHead(read.stage())
                .cell(read.topic())
                .raw("<td>")
                .add(Mark.of(read.state()).with(read.state()))
                .raw("</td>")
                .number(read.partitions().size())
                .number(Times.span(read.total().behind()))
                .number(read.total().records())
                .number(read.total().uncommitted());
    }

    private static void partitions(Read read, Instant now, Html html) {
        html.raw("<details id=\"")
                .text(read.stage() + "-" + read.topic())
                .raw(read.state() == StageState.OK ? "\"><summary>" : "\" open><summary>")
                .text(read.stage() + " reads " + read.topic() + ": "
                        + PipelineView.counted(read.partitions().size(), "partition", "partitions"))
                .raw(" ")
                .add(Mark.of(read.state()).with(read.state()))
                .raw("</summary>")
                .add(new Table("Partitions of " + read.topic() + " for " + read.stage(), OF_PARTITIONS)
                        .of(read.partitions(), (partition, row) -> partition(partition, now, row)))
                .raw("</details>");
    }

    private static void partition(PartitionLag partition, Instant now, Html row) {
        row.element("th scope=\"row\" class=\"number\"", partition.at().partition())
                .raw("<td>")
                .add(Mark.of(partition.state()).with(partition.state()))
                .raw("</td>")
                .number(Times.span(partition.lag().behind()))
                .number(partition.lag().records())
                .number(
                        partition.offsets().committed().isPresent()
                                ? Long.toString(partition.offsets().committed().getAsLong())
                                : "never")
                .number(partition.offsets().lastStable())
                .number(partition.lag().uncommitted())
                .number(
                        partition.headroom().isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "%.0f %%",
                                        partition.headroom().getAsDouble() * PERCENT)
                                : "-")
                .cell(partition
                        .open()
                        .map(open -> open.producer() + ", " + Times.ago(open.since(), now))
                        .orElse("-"));
    }
}
