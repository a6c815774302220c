package news.dateline.ops.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.GroupLag;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageLag;
import org.apache.kafka.common.TopicPartition;

/// The partitions of each topic that somebody reads, and those that a transaction holds back, whoever reads them: where
/// they begin and end, and what holds them back.
final class TopicJson {
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private TopicJson() {}

    static ArrayNode of(ClusterLag lag) {
        ArrayNode topics = JsonNodeFactory.instance.arrayNode();
        String before = "";
        ArrayNode partitions = JsonNodeFactory.instance.arrayNode();
        for (PartitionLag partition : partitions(lag).values()) {
            String topic = partition.at().topic();
            if (!topic.equals(before)) {
                partitions = topics.addObject().put("topic", topic).putArray("partitions");
                before = topic;
            }
            put(partition, partitions.addObject());
        }
        return topics;
    }

    /// Each partition once, in order, whoever reads it.
    static Map<TopicPartition, PartitionLag> partitions(ClusterLag lag) {
        Map<TopicPartition, PartitionLag> partitions = new TreeMap<>(ORDER);
        Stream<StageLag> all =
                Stream.concat(lag.stages().stream(), lag.groups().stream().map(GroupLag::lag));
        Stream.concat(all.flatMap(one -> one.partitions().stream()), lag.held().stream())
                .forEach(partition -> partitions.putIfAbsent(partition.at(), partition));
        return partitions;
    }

    private static void put(PartitionLag partition, ObjectNode json) {
        json.put("partition", partition.at().partition())
                .put("start", partition.offsets().start())
                .put("end", partition.offsets().highWatermark())
                .put("uncommitted", partition.offsets().uncommitted());
        partition
                .open()
                .ifPresent(open -> json.putObject("openTransaction")
                        .put("producer", open.producer())
                        .put("since", open.since().toString()));
    }
}
