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

/// What the search for near-duplicates has before it: stories that it has not read, and those of which it has not told.
final class Backlog implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int QUIET_LOOKS = 5;

    private final Admin admin;
    private final String group;
    private final Map<TopicPartition, OffsetSpec> from;
    private final Map<TopicPartition, OffsetSpec> to;

    Backlog(Backbone backbone) {
        admin = backbone.cluster().admin();
        group = StreamsStage.group(backbone.config().kafka(), Stages.DUPLICATES);
        int partitions = backbone.config().kafka().partitions();
        from = latest(backbone.topics().wireStories().name(), partitions);
        to = latest(backbone.topics().storiesClusters().name(), partitions);
    }

    /// Waits until all is read and nothing more is told.
    ///
    /// @throws IllegalStateException when that takes too long
    void awaitNone(Duration patience) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        long told = told();
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            Thread.sleep(LOOK);
            long unread = unread();
            long before = told;
            told = told();
            quiet = unread == 0 && told == before ? quiet + 1 : 0;
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(unread + " stories are left before the search for near-duplicates");
            }
        }
    }

    private long unread() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return admin.listOffsets(from).all().get().entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    return end.getValue().offset() - (done == null ? 0 : done.offset());
                })
                .sum();
    }

    private long told() throws ExecutionException, InterruptedException {
        return admin.listOffsets(to).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private static Map<TopicPartition, OffsetSpec> latest(String topic, int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(n -> new TopicPartition(topic, n))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
