package news.dateline.app.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.Lanes;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.EnrichedStory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Writes the stories of the [Load] on both lanes, as enrich does, until it is enough.
final class Wires {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Lanes<EnrichedStory> lanes;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final CompletableFuture<Integer> written;

    Wires(Backbone backbone) {
        this.lanes = backbone.topics().enrichedLanes();
        this.written = CompletableFuture.supplyAsync(
                () -> write(backbone), task -> Thread.ofPlatform().start(task));
    }

    /// Ends it.
    ///
    /// @return how many stories the broker has
    int stop() {
        enough.set(true);
        return written.join();
    }

    private int write(Backbone backbone) {
        try (Producer<String, EnrichedStory> producer =
                backbone.cluster().writer(lanes.ordinary().value().serializer())) {
            return write(producer);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("The stories could not be written", e);
        }
    }

    private int write(Producer<String, EnrichedStory> producer) throws InterruptedException, ExecutionException {
        List<Future<?>> acknowledged = new ArrayList<>();
        int story = 0;
        while (!enough.get()) {
            for (EnrichedStory version : Load.versions(story, Instant.now())) {
                acknowledged.add(producer.send(record(version)));
            }
            story++;
            Thread.sleep(PAUSE);
        }
        for (Future<?> each : acknowledged) {
            each.get();
        }
        return story;
    }

    private ProducerRecord<String, EnrichedStory> record(EnrichedStory version) {
        Topic<EnrichedStory> lane = Priorities.hurries(version.getStory()) ? lanes.express() : lanes.ordinary();
        return new ProducerRecord<>(lane.name(), version.getStory().getId(), version);
    }
}
