package news.dateline.ops.lag;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.schemas.StoryHeaders;

/// Measurements for a terminal, and the same for programs.
public final class LagTable {
    private static final List<String> HEAD = List.of("stage", "topic", "state", "records", "seconds", "uncommitted");
    private static final int FIRST_NUMBER = 3;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LagTable() {}

    /// A line a stage, below it a line for each partition that is behind or held back.
    ///
    /// @param allPartitions lines for the other partitions too
    public static String text(List<StageLag> stages, boolean allPartitions) {
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        rows.add(HEAD);
        for (StageLag stage : stages) {
            String name = stage.stage().stage();
            rows.add(row(name, String.join(",", stage.stage().topics()), stage.state(), stage.total()));
            for (PartitionLag partition : stage.partitions()) {
                if (allPartitions || !partition.lag().isNone()) {
                    rows.add(row(name, partition.at().toString(), partition.state(), partition.lag()));
                }
                note(partition, notes);
            }
        }
        return TextTable.of(rows, FIRST_NUMBER) + String.join("", notes);
    }

    /// `{"stages":[{"stage","group","state","records","seconds","uncommitted","partitions":[…]}]}` with all partitions.
    public static ObjectNode json(List<StageLag> stages) {
        ArrayNode array = JSON.arrayNode();
        for (StageLag stage : stages) {
            ObjectNode node = array.addObject();
            node.put("stage", stage.stage().stage()).put("group", stage.stage().group());
            node.setAll(measured(stage));
        }
        return JSON.objectNode().set("stages", array);
    }

    static ObjectNode measured(StageLag stage) {
        ObjectNode node = JSON.objectNode();
        put(node, stage.state(), stage.total());
        ArrayNode partitions = node.putArray("partitions");
        stage.partitions().forEach(partition -> partitions.add(json(partition)));
        return node;
    }

    private static ObjectNode json(PartitionLag partition) {
        ObjectNode node = JSON.objectNode();
        node.put("topic", partition.at().topic())
                .put("partition", partition.at().partition());
        put(node, partition.state(), partition.lag());
        partition.waiting().ifPresent(priority -> node.put("priority", StoryHeaders.word(priority)));
        partition.headroom().ifPresent(left -> node.put("headroom", left));
        partition
                .open()
                .ifPresent(open -> node.putObject("openTransaction")
                        .put("producer", open.producer())
                        .put("since", open.since().toString()));
        return node;
    }

    private static void put(ObjectNode node, StageState state, Lag lag) {
        node.put("state", state.name())
                .put("records", lag.records())
                .put("seconds", lag.seconds())
                .put("uncommitted", lag.uncommitted());
    }

    private static List<String> row(String stage, String topic, StageState state, Lag lag) {
        return List.of(
                stage,
                topic,
                state.name(),
                Long.toString(lag.records()),
                String.format(Locale.ROOT, "%.1f", lag.seconds()),
                Long.toString(lag.uncommitted()));
    }

    private static void note(PartitionLag partition, List<String> notes) {
        if (partition.state() == StageState.BLOCKED) {
            partition
                    .open()
                    .ifPresent(open -> notes.add(String.format(
                            Locale.ROOT,
                            "%s is held back by %s, open since %s\n",
                            partition.at(),
                            open.producer(),
                            open.since())));
        }
    }
}
