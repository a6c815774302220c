package news.dateline.bench.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.bench.channels.Newsroom;
import news.dateline.bench.scale.Curve;
import news.dateline.bench.scale.Point;
import news.dateline.schemas.model.Channel;
import org.apache.kafka.clients.producer.Producer;

/// What the pipeline costs as there is more of something: processor time of the whole process, broker included, each
/// size on a broker of its own.
final class Growth {
    private static final int ROUNDS = 3;
    private static final int GATHERING_MS = 3;
    private static final long SEED = 20_261_127;
    private static final double MILLIS = 1e-3;

    private final DatelineConfig config;
    private final int stories;

    /// @param config what all but one thing is taken from
    /// @param stories in each round, where it is not they that grow
    Growth(DatelineConfig config, int stories) {
        this.config = config;
        this.stories = stories;
    }

    /// All curves.
    List<Curve> curves() throws ExecutionException, InterruptedException {
        return List.of(stories(), channels(), partitions(), references());
    }

    private Curve stories() throws ExecutionException, InterruptedException {
        List<Point> points = new ArrayList<>();
        for (int times : List.of(1, 2, 4, 8)) {
            int all = stories * times;
            points.add(new Point(all, cost(config, all, 0) * all));
        }
        return new Curve("All of the stories that lie before it", "stories", points);
    }

    // One partition each, so that a thousand channels are not six thousand partitions.
    private Curve channels() throws ExecutionException, InterruptedException {
        List<Point> points = new ArrayList<>();
        for (int count : List.of(10, 100, 1_000)) {
            List<Channel> channels = new ArrayList<>(config.channels());
            channels.addAll(new Newsroom(SEED).channels(count - channels.size()));
            points.add(new Point(count, cost(with(1, channels), stories, 0)));
        }
        return new Curve("A story, by channels", "channels", points);
    }

    private Curve partitions() throws ExecutionException, InterruptedException {
        List<Point> points = new ArrayList<>();
        for (int count : List.of(1, 3, 6, 12, 24)) {
            points.add(new Point(count, cost(with(count, config.channels()), stories, 0)));
        }
        return new Curve("A story, by partitions of each topic", "partitions", points);
    }

    private Curve references() throws ExecutionException, InterruptedException {
        List<Point> points = new ArrayList<>();
        for (int loaded : List.of(0, 30_000, 100_000)) {
            points.add(new Point(MadeUp.shipped() + loaded, cost(config, stories, loaded)));
        }
        return new Curve("A story, by reference data", "entities", points);
    }

    /// Milliseconds for a story.
    private static double cost(DatelineConfig config, int stories, int loaded)
            throws ExecutionException, InterruptedException {
        try (Machine machine = Machine.start(config)) {
            MadeUp.load(machine.backbone(), loaded);
            Feed feed = new Feed(machine.backbone().topics());
            Way way = new Ways(machine).pipeline();
            List<Drained> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                try (Producer<String, byte[]> producer = machine.writer(GATHERING_MS)) {
                    Feed.send(producer, way.from(), feed.next(stories));
                }
                rounds.add(Drain.run(machine, way, stories));
            }
            return Drained.median(rounds).micros() * MILLIS;
        }
    }

    private DatelineConfig with(int partitions, List<Channel> channels) {
        KafkaConfig kafka = config.kafka();
        return new DatelineConfig(
                new KafkaConfig(
                        kafka.bootstrap(),
                        kafka.topicPrefix(),
                        partitions,
                        kafka.replication(),
                        kafka.minInSyncReplicas(),
                        kafka.schemaRegistry(),
                        kafka.security()),
                config.ingest(),
                config.enrich(),
                config.publish(),
                config.ops(),
                config.wires(),
                channels);
    }
}
