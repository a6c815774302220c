package news.dateline.bench.endtoend;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// How fast stories go that lie before a way when it starts: each stage alone, then together, then the pass-through,
/// in turns.
final class Throughput {
    /// The pass-through is over too soon with as many as the pipeline takes.
    private static final int BARE_TIMES = 5;
    /// What was parsed and what went through both stages lies before the search for near-duplicates.
    private static final int SEARCHED_TIMES = 2;

    private static final int GATHERING_MS = 3;

    private final Machine machine;
    private final Ways ways;
    private final Feed feed;
    private final int stories;
    private final PrintStream out;
    private final Map<String, List<Drained>> rounds = new LinkedHashMap<>();

    /// @param stories in each way in each round
    /// @param out where each measurement is told
    Throughput(Machine machine, Feed feed, int stories, PrintStream out) {
        this.machine = machine;
        this.ways = new Ways(machine);
        this.feed = feed;
        this.stories = stories;
        this.out = out;
    }

    /// Forgets what was measured: it was warm-up.
    void forget() {
        rounds.clear();
    }

    /// Each way once.
    void round() throws ExecutionException, InterruptedException {
        note("parse and journal", Intake.run(machine.backbone(), feed.messages(stories)));
        drain(ways.enrich(), 1);
        drain(ways.publish(), 1);
        fed(ways.both(), 1);
        drain(ways.duplicates(), SEARCHED_TIMES);
        fed(ways.pipeline(), 1);
        fed(ways.pipelineWithPlainConsumers(), 1);
        fed(ways.passThroughWithExpressLane(), BARE_TIMES);
        fed(ways.passThrough(), BARE_TIMES);
    }

    /// The medians as a table in Markdown, and what the pipeline is at.
    void tell() {
        Drained limit = median(ways.passThrough());
        out.println("| | stories/s | of the pass-through | processor time a story |\n|---|---|---|---|");
        rounds.forEach((name, each) -> {
            Drained median = Drained.median(each);
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %.3f | %,.0f µs |",
                    name,
                    median.rate(),
                    median.rate() / limit.rate(),
                    median.micros()));
        });
        out.println(String.format(
                Locale.ROOT, "%nThe pipeline is at %.3f of the pass-through; rounds: %s", ratio(limit), eachRound()));
    }

    private double ratio(Drained limit) {
        return median(ways.pipeline()).rate() / limit.rate();
    }

    private List<String> eachRound() {
        List<Drained> pipeline = rounds(ways.pipeline());
        List<Drained> limits = rounds(ways.passThrough());
        List<String> ratios = new ArrayList<>();
        for (int i = 0; i < pipeline.size(); i++) {
            ratios.add(String.format(
                    Locale.ROOT, "%.3f", pipeline.get(i).rate() / limits.get(i).rate()));
        }
        return ratios;
    }

    private Drained median(Way way) {
        return Drained.median(rounds(way));
    }

    private List<Drained> rounds(Way way) {
        return rounds.getOrDefault(way.name(), List.of());
    }

    private void fed(Way way, int times) throws ExecutionException, InterruptedException {
        List<ProducerRecord<String, byte[]>> records = feed.next(stories);
        try (Producer<String, byte[]> producer = machine.writer(GATHERING_MS)) {
            for (int i = 0; i < times; i++) {
                Feed.send(producer, way.from(), records);
            }
        }
        drain(way, times);
    }

    private void drain(Way way, int times) throws ExecutionException, InterruptedException {
        note(way.name(), Drain.run(machine, way, (long) stories * times));
    }

    private void note(String name, Drained drained) {
        rounds.computeIfAbsent(name, absent -> new ArrayList<>()).add(drained);
        out.println(drained.row(name));
    }
}
