package news.dateline.bench.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.app.machine.Stages;
import news.dateline.app.stage.Rights;
import news.dateline.app.stage.StageClients;
import news.dateline.app.stage.StreamsStage;
import news.dateline.schemas.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/// The ways that are held beside each other on one machine.
final class Ways {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Machine machine;
    private final Topics topics;

    Ways(Machine machine) {
        this.machine = machine;
        this.topics = machine.backbone().topics();
    }

    /// Two hops that copy bytes: the limit.
    Way passThrough() {
        return bare("pass-through", StreamsStage::settings);
    }

    /// The same with what keeps the express lane free.
    Way passThroughWithExpressLane() {
        return bare("pass-through, express lane", Ways::withExpressLane);
    }

    private static Properties withExpressLane(
            String stage, StreamsStage.Surroundings surroundings, StreamsConfig config) {
        return StreamsStage.expressSettings(stage, Machine.FIRST, surroundings, config);
    }

    /// Enrich without the search for near-duplicates.
    Way enrich() {
        return shipped("enrich alone", topics.storiesEnriched().name(), Stages::enrichStories);
    }

    /// Publish, fed with what enrich has made.
    Way publish() {
        return new Way(
                "publish alone",
                topics.storiesEnriched().name(),
                topics.storiesPublished().name(),
                () -> run(new StageClients(), Stages::publish, Settling.NOTHING));
    }

    /// Both, without the search for near-duplicates.
    Way both() {
        return shipped("enrich and publish", topics.storiesPublished().name(), stages -> {
            stages.publish();
            stages.enrichStories();
        });
    }

    /// All as it is shipped.
    Way pipeline() {
        return whole("pipeline", new StageClients());
    }

    /// All, but with the consumers that a stage without an express lane has.
    Way pipelineWithPlainConsumers() {
        return whole("pipeline, plain consumers", new PlainConsumers());
    }

    /// The search for near-duplicates, which tells of every text that is not too short.
    Way duplicates() {
        return shipped("near-duplicates alone", topics.storiesClusters().name(), Stages::duplicates);
    }

    // What is left before the search for near-duplicates at the end is not measured, and not left to the next way.
    private Way whole(String name, KafkaClientSupplier clients) {
        return new Way(
                name,
                topics.wireStories().name(),
                topics.storiesPublished().name(),
                () -> run(
                        clients,
                        stages -> {
                            stages.publish();
                            stages.enrich();
                        },
                        this::awaitDuplicates));
    }

    private void awaitDuplicates() throws ExecutionException, InterruptedException {
        try (Backlog backlog = new Backlog(machine.backbone())) {
            backlog.awaitNone(Drain.PATIENCE);
        }
    }

    private Way shipped(String name, String to, Consumer<Stages> what) {
        return new Way(name, topics.wireStories().name(), to, () -> run(new StageClients(), what, Settling.NOTHING));
    }

    private Way.Running run(KafkaClientSupplier clients, Consumer<Stages> what, Settling settling) {
        Stages stages = machine.stages(clients);
        what.accept(stages);
        stages.awaitRunning();
        return running(stages::close, settling);
    }

    /// How what is done beside is waited for.
    private interface Settling {
        Settling NOTHING = () -> {};

        void await() throws ExecutionException, InterruptedException;
    }

    private static Way.Running running(Runnable stop, Settling settling) {
        return new Way.Running() {
            @Override
            public void settle() throws ExecutionException, InterruptedException {
                settling.await();
            }

            @Override
            public void close() {
                stop.run();
            }
        };
    }

    /// How a stage's settings are made.
    private interface Settings {
        Properties of(String stage, StreamsStage.Surroundings surroundings, StreamsConfig config);
    }

    private Way bare(String name, Settings settings) {
        Supplier<Way.Running> starter = () -> {
            List<StreamsStage> hops = List.of(
                    hop("pass-second", Machine.BETWEEN, Machine.LAST, settings),
                    hop("pass-first", Machine.FIRST, Machine.BETWEEN, settings));
            hops.forEach(StreamsStage::start);
            hops.forEach(hop -> hop.awaitRunning(PATIENCE));
            return running(() -> hops.reversed().forEach(StreamsStage::close), Settling.NOTHING);
        };
        return new Way(name, Machine.FIRST, Machine.LAST, starter);
    }

    private StreamsStage hop(String name, String from, String to, Settings settings) {
        StreamsConfig config = machine.backbone().config().publish();
        return new StreamsStage(
                Rights.NOT_KNOWN,
                copy(from, to),
                settings.of(name, machine.surroundings(), config),
                new StageClients());
    }

    private static Topology copy(String from, String to) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        from,
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read"))
                .to(to, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("write"));
        return builder.build();
    }
}
