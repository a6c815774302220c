package news.dateline.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import news.dateline.enrich.EnrichStep;
import news.dateline.publish.Desk;
import news.dateline.publish.route.Router;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Each step of a story's way on its own, over all sample stories: where the time goes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 3, time = 1)
public class StepsBenchmark {
    private final List<WireStory> stories = Sample.stories();
    private final EnrichStep enrich = EnrichStep.standard();
    private final List<EnrichedStory> enriched =
            stories.stream().map(enrich::apply).toList();
    private final Router router = new Router(List.of(
            new Channel("all", "", "*:*", EmbargoPolicy.HOLD, List.of(), null, List.of()),
            new Channel("europe", "", "region:150", EmbargoPolicy.HOLD, List.of(), null, List.of())));
    private final Desk desk = new Desk(router::routesFor);
    private final Topic<EnrichedStory> topic = new Topics("", new SchemaCatalog()).storiesEnriched();
    private final Serializer<EnrichedStory> serializer = topic.value().serializer();
    private final Deserializer<EnrichedStory> deserializer = topic.value().deserializer();

    /// Who and where.
    @Benchmark
    public void enrich(Blackhole sink) {
        stories.forEach(story -> sink.consume(enrich.apply(story)));
    }

    /// Fold, decide, match two channels, make ready, tell.
    @Benchmark
    public void publish(Blackhole sink) {
        enriched.forEach(story -> sink.consume(desk.arrive(Optional.empty(), story, Instant.EPOCH)));
    }

    /// To bytes and back: what each hop costs at least.
    @Benchmark
    public void serdes(Blackhole sink) {
        enriched.forEach(story ->
                sink.consume(deserializer.deserialize(topic.name(), serializer.serialize(topic.name(), story))));
    }
}
