package news.dateline.app.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.lag.ChannelFreshness;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.GroupLag;
import news.dateline.ops.lag.Lag;
import news.dateline.ops.lag.Offsets;
import news.dateline.ops.lag.OpenTransaction;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageGroup;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.lag.StageState;
import news.dateline.ops.monitor.Embargo;
import news.dateline.ops.monitor.Looking;
import news.dateline.ops.monitor.Published;
import news.dateline.ops.monitor.QuarantineEntry;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.Trouble;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireSilence;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.common.TopicPartition;

/// A large house on a bad day, made up: 200 channels, 60 partitions a topic. It tells a whole hour as fast as it is
/// asked, then goes on as time does.
final class BusyHouse implements Looking {
    static final int CHANNELS = 200;
    static final int PARTITIONS = 60;
    private static final int MOMENTS = 350;
    private static final Duration STEP = Duration.ofSeconds(10);

    private final Instant now = Instant.now();
    private final Instant begun = now.minus(STEP.multipliedBy(MOMENTS));
    private volatile Optional<Incident> more = Optional.empty();
    private volatile boolean away;
    private int moment;

    /// From now on something more is wrong.
    void wrong(Trouble trouble, String stage, String detail) {
        more = Optional.of(new Incident(trouble, stage, detail, Instant.now(), Optional.empty()));
    }

    /// Whether the broker does not answer from now on.
    void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public Snapshot next() {
        if (away) {
            pause();
            throw new BrokerAwayException("gone fishing", null);
        }
        if (moment > MOMENTS) {
            pause();
        }
        Instant at = moment > MOMENTS ? Instant.now() : begun.plus(STEP.multipliedBy(moment));
        double wave = wave(moment);
        moment++;
        return new Snapshot(at, lag(at, wave), troubles(), heard(at));
    }

    @Override
    public void close() {}

    // A burst that comes and goes, on top of a little unrest.
    private static double wave(int moment) {
        double unrest = 0.6 + 0.4 * Math.sin(moment / 5.0) * Math.cos(moment / 3.0);
        double burst = 38 * Math.exp(-Math.pow((moment - 290) / 28.0, 2));
        return unrest + burst;
    }

    private static ClusterLag lag(Instant at, double wave) {
        List<StageLag> stages = List.of(
                stage("enrich", List.of("wire.stories.express", "wire.stories"), wave * 0.4, StageState.OK),
                stage("duplicates", List.of("wire.stories"), wave * 0.8, StageState.OK),
                stage("publish", List.of("stories.enriched.express", "stories.enriched"), wave * 2, StageState.SLOW));
        List<ChannelFreshness> channels = IntStream.range(0, CHANNELS)
                .mapToObj(number -> new ChannelFreshness(
                        "desk-" + number, Optional.of(at.minusSeconds(3L * number * number % 7_000)), at))
                .toList();
        List<GroupLag> groups = IntStream.range(0, CHANNELS / 4)
                .mapToObj(number -> new GroupLag(
                        stage("site-" + number, List.of("channel.desk-" + number), 0.2 * number, StageState.OK),
                        "Consumer",
                        "Stable",
                        2))
                .toList();
        return new ClusterLag(stages, groups, channels, List.of());
    }

    private static StageLag stage(String name, List<String> topics, double seconds, StageState state) {
        List<PartitionLag> partitions = topics.stream()
                .flatMap(topic -> IntStream.range(0, PARTITIONS)
                        .mapToObj(number -> partition(new TopicPartition(topic, number), seconds, state)))
                .toList();
        return new StageLag(new StageGroup(name, "dateline-" + name, topics), state, true, partitions);
    }

    private static PartitionLag partition(TopicPartition at, double seconds, StageState state) {
        boolean express = at.topic().endsWith("express");
        double mine = express ? seconds / 20 : seconds * (at.partition() + 1) / PARTITIONS;
        Optional<OpenTransaction> open = at.partition() == 17 && state == StageState.SLOW
                ? Optional.of(
                        new OpenTransaction("dateline-publish-17", Instant.now().minusSeconds(12)))
                : Optional.empty();
        Priority waiting = express ? Priority.FLASH : at.partition() % 3 == 0 ? Priority.URGENT : Priority.ROUTINE;
        return new PartitionLag(
                at,
                at.partition() > PARTITIONS - 4 ? state : StageState.OK,
                new Lag(Math.round(mine * 3), Duration.ofMillis(Math.round(mine * 1_000)), open.isPresent() ? 9 : 0),
                Optional.of(waiting),
                open,
                new Offsets(OptionalLong.of(120_000), 0, 120_000 + Math.round(mine * 3), 120_009),
                OptionalDouble.of(0.98));
    }

    private Snapshot.Troubles troubles() {
        Incident slow = new Incident(
                Trouble.SLOW,
                "publish",
                "stories.enriched-59 is 41 s behind, urgent may be 15 s",
                now.minusSeconds(95),
                Optional.empty());
        Incident silent = new Incident(
                Trouble.SILENT,
                "baltic",
                "not heard for 22 min, expected every 15 min",
                now.minusSeconds(420),
                Optional.empty());
        Incident over = new Incident(
                Trouble.STALLED,
                "duplicates",
                "no commit for 40 s",
                now.minusSeconds(2_400),
                Optional.of(now.minusSeconds(2_300)));
        List<Incident> open =
                Stream.concat(Stream.of(slow, silent), more.stream()).toList();
        return new Snapshot.Troubles(open, List.of(over));
    }

    private static Snapshot.Heard heard(Instant at) {
        List<Embargo> embargoes = many(
                700,
                number -> new Embargo(
                        "meridian-" + number, 2, "meridian", Optional.of(at.plusSeconds(90L * (number + 1))), "0b"));
        List<QuarantineEntry> entries = many(
                400,
                number -> new QuarantineEntry(
                        new TopicPartition("wire.quarantine", number % 6),
                        number,
                        "0a".repeat(16),
                        "ingest",
                        number % 5 == 0 ? "XML_NOT_WELL_FORMED" : "NO_HEADLINE",
                        Optional.of("harbour"),
                        "line " + number + ": there is no headline",
                        Optional.of("line " + number),
                        at.minusSeconds(number)));
        List<WireFact> wires =
                new ArrayList<>(many(30, number -> wire("wire-" + number, at, new WireSilence.Speaking())));
        wires.add(wire("baltic", at, new WireSilence.Silent(at.minusSeconds(1_320), Duration.ofMinutes(7))));
        return new Snapshot.Heard(
                wires, Map.of(), embargoes, entries, List.of(), Map.of(), List.of(), Published.NOTHING);
    }

    private static WireFact wire(String name, Instant at, WireSilence silence) {
        return new WireFact(
                name,
                at,
                Optional.of(at.minusSeconds(silence instanceof WireSilence.Silent ? 1_320 : 20)),
                1_900,
                Optional.of(Duration.ofMinutes(15)),
                silence,
                List.of());
    }

    private static <T> List<T> many(int count, Function<Integer, T> made) {
        return IntStream.range(0, count).boxed().map(made).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
