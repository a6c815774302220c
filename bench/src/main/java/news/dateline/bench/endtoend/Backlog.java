package news.dateline.bench.endtoend;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.stage.StreamsStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// How many records of `wire.stories` the search for near-duplicates has before it.
final class Backlog implements AutoCloseable {
    static final Duration LOOK = Duration.ofMillis(100);

    private final Admin admin;
    private final String group;
    private final Map<TopicPartition, OffsetSpec> partitions;

    Backlog(Backbone backbone) {
        admin = backbone.cluster().admin();
        group = StreamsStage.group(backbone.config().kafka(), Stages.DUPLICATES);
        String topic = backbone.topics().wireStories().name();
        partitions = IntStream.range(0, backbone.config().kafka().partitions())
                .mapToObj(n -> new TopicPartition(topic, n))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }

    /// So many are not yet committed.
    long records() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return admin.listOffsets(partitions).all().get().entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    return end.getValue().offset() - (done == null ? 0 : done.offset());
                })
                .sum();
    }

    /// Waits until nothing is.
    ///
    /// @throws IllegalStateException when something is for too long
    void awaitNone(Duration patience) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = records(); left > 0; left = records()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(left + " stories are left before the search for near-duplicates");
            }
            Thread.sleep(LOOK);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
