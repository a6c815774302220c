package news.dateline.bench.faults.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.cluster.TransactionVersionCheck;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.StageGroups;
import news.dateline.app.stage.StreamsStage;
import news.dateline.bench.faults.check.Books;
import news.dateline.bench.faults.check.Diary;
import news.dateline.bench.faults.check.Heard;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.lag.StageGroup;
import org.apache.kafka.clients.admin.Admin;

/// Three brokers, every stage, a site that listens: all of it in a folder, and all but the site processes of their own.
public final class House implements AutoCloseable {
    /// The instance of each stage that is always there.
    public static final List<String> STAGES = List.of("ingest-1", "enrich-1", "publish-1");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Build build;
    private final Brokers brokers;
    private final Crew crew;
    private final int port;
    private final Diary diary;
    private final Answers answers = new Answers();
    private final AtomicLong blocks = new AtomicLong();
    private final DatelineConfig config;
    private final Backbone backbone;
    private final LagMonitor monitor;
    private final Channel channel;
    private final Ear ear;

    /// How a house is built.
    ///
    /// @param partitions of each topic
    /// @param transactionVersion the cluster's level of the feature `transaction.version`
    /// @param build what stages are started from
    public record Plan(int partitions, int transactionVersion, Build build) {}

    private House(Path folder, Plan plan, Brokers brokers) throws InterruptedException {
        this.build = plan.build();
        this.brokers = brokers;
        this.port = Ports.free(1).getFirst();
        Path file = write(
                folder.resolve("dateline.yaml"), yaml(plan, brokers.cluster().bootstrap(), port));
        this.crew = new Crew(folder, file, plan.build());
        // The first makes the topics; the others find them.
        crew.start(STAGES.getFirst());
        crew.awaitReady(List.of(STAGES.getFirst()));
        STAGES.stream().skip(1).forEach(crew::start);
        crew.awaitReady(STAGES);
        this.diary = new Diary(folder);
        this.config = new ConfigReader(Map.of()).file(file);
        this.backbone = Backbone.connect(config, new DataFolder(folder));
        this.monitor = LagMonitor.connect(brokers.cluster().clientSettings(), Clock.systemUTC());
        this.channel = new Channel(backbone);
        this.ear = new Ear(channel, diary);
    }

    /// Starts all of it; returns when every stage works.
    ///
    /// @param folder an empty one
    /// @throws SurroundingsException when the cluster's transactions are not safe enough
    public static House open(Path folder, Plan plan) throws InterruptedException {
        Brokers brokers = new Brokers(folder, plan.transactionVersion());
        try (Admin admin = brokers.cluster().admin()) {
            TransactionVersionCheck.require(admin);
            return new House(folder, plan, brokers);
        } catch (RuntimeException e) {
            brokers.close();
            throw e;
        }
    }

    /// What stages are started from, unless told otherwise.
    public Build build() {
        return build;
    }

    /// The brokers.
    public Brokers brokers() {
        return brokers;
    }

    /// The stages.
    public Crew crew() {
        return crew;
    }

    /// What is accepted and heard.
    public Diary diary() {
        return diary;
    }

    /// What ingest answers.
    public Answers answers() {
        return answers;
    }

    /// Stories that can be pushed.
    public Load push(Pace pace) {
        return new Load(pace, new Pusher(port, diary, answers), diary, blocks);
    }

    /// Returns when so many versions have been accepted in this house.
    ///
    /// @throws IllegalStateException when for some minutes none is
    public void awaitAccepted(long versions) throws InterruptedException {
        long now = diary.accepted();
        while (now < versions) {
            long before = now;
            Until.isTrue(() -> diary.accepted() > before, PATIENCE, () -> "more than " + before + " versions accepted");
            now = diary.accepted();
        }
    }

    /// How long the oldest story has waited for a stage that has not committed it; empty while the brokers do not say.
    public Optional<Duration> lag() {
        return lags().values().stream().max(Duration::compareTo);
    }

    /// The same of each stage; none while the brokers do not say.
    public Map<String, Duration> lags() {
        Map<String, Duration> lags = new TreeMap<>();
        try {
            monitor.measure(StageGroups.of(config))
                    .forEach(lag -> lags.put(lag.stage().stage(), lag.total().behind()));
        } catch (BrokerAwayException e) {
            return Map.of();
        }
        return lags;
    }

    /// The stages of which [#lags] tells.
    public Set<String> monitored() {
        return StageGroups.of(config).stream().map(StageGroup::stage).collect(Collectors.toSet());
    }

    /// How many instances share the work of a stage, as the brokers see it.
    public int members(String stage) {
        return brokers.members(StreamsStage.group(config.kafka(), stage));
    }

    /// Waits until all that was accepted was heard, and then for what must not come any more; then says all that is
    /// known.
    ///
    /// @param patience for so long, as long as nothing more is heard
    /// @param quiet for so long
    public Books settle(Duration patience, Duration quiet) throws InterruptedException {
        int before = Integer.MAX_VALUE;
        while (diary.awaited() < before) {
            before = diary.awaited();
            if (Until.comesTrue(() -> diary.awaited() == 0, patience)) {
                Thread.sleep(quiet);
                before = 0;
            }
        }
        List<Heard> content = channel.content();
        Until.comesTrue(() -> diary.events() >= content.size(), patience);
        return diary.books(content);
    }

    /// How many events were written by transactions that were given up.
    ///
    /// @param committed how many were not
    public long givenUp(long committed) {
        return channel.attempts() - committed;
    }

    /// Stops all of it.
    @Override
    public void close() {
        try (brokers;
                crew;
                backbone;
                monitor;
                diary) {
            ear.close();
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // With the times between commits of config/cluster.yaml.
    private static String yaml(Plan plan, String bootstrap, int port) {
        String wires = Wires.all().map(Wires::yaml).collect(Collectors.joining());
        return """
                kafka: {bootstrap: "%s", partitions: %d, replication: 3, minInSyncReplicas: 2}
                ingest: {port: %d}
                enrich: {commitInterval: 100ms}
                publish: {commitInterval: 100ms}
                wires:
                %schannels:
                  - {id: %s, query: "*:*"}
                """.formatted(bootstrap, plan.partitions(), port, wires, Channel.ID);
    }
}
