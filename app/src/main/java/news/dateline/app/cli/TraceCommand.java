package news.dateline.app.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Traces;
import news.dateline.ops.trace.Found;
import news.dateline.ops.trace.Trace;
import news.dateline.ops.trace.TraceIndex;
import news.dateline.ops.trace.TraceJson;
import news.dateline.ops.trace.TracePeek;
import news.dateline.ops.trace.TraceTable;
import news.dateline.schemas.StoryId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline trace`
@Command(
        name = "trace",
        description = "The way of one story through every topic: partition, offset, time, what was decided and why.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    private static final Duration TELL_EVERY = Duration.ofSeconds(2);
    /// What a running index needs to take in what has just happened.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(100);

    @Parameters(paramLabel = "ID", description = "A story id or a trace id; with --wire, the wire's guid.")
    private String id = "";

    @Option(names = "--wire", paramLabel = "WIRE", description = "ID is what this wire calls the story.")
    private @Nullable String wire;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        DatelineConfig config = place.config();
        String wanted = wire == null ? id : storyId(config, wire);
        Traces traces = Traces.of(Backbone.cluster(config, place.folder()), config, place.folder());
        Optional<TracePeek> running = traces.peek();
        if (running.isPresent()) {
            return tell(wanted, asRead(running.get(), wanted));
        }
        try (Backbone backbone = Backbone.connect(config, place.folder())) {
            return tell(wanted, read(traces.start(backbone.topics()), wanted));
        }
    }

    private String storyId(DatelineConfig config, String wire) {
        return config.wires().stream()
                .filter(one -> one.id().equals(wire))
                .findFirst()
                .map(one -> StoryId.of(one.provider(), id).value())
                .orElseThrow(() -> new BadUsageException("--wire: no wire '" + wire + "' is configured"));
    }

    // What is missing is asked for again: it may have happened only now.
    private Found asRead(TracePeek running, String wanted) throws InterruptedException {
        try (running) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            Found found = running.find(wanted);
            while (running.behind() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE);
                found = running.find(wanted);
            }
            if (running.behind() > 0 && found instanceof Found.Known) {
                warn("The index is still " + count(running.behind()) + " offsets behind: later hops may be missing");
            }
            return found;
        }
    }

    // Nobody keeps an index here: this command goes on with its own from where it stood.
    private Found read(TraceIndex index, String wanted) throws InterruptedException {
        try (index) {
            while (!index.awaitCaughtUp(TELL_EVERY)) {
                long behind = index.behind();
                warn(
                        behind < 0
                                ? "Waiting for the broker to say where the topics end"
                                : "Reading the topics into the index: " + count(behind) + " offsets to go");
            }
            return index.find(wanted);
        }
    }

    private int tell(String wanted, Found found) {
        return switch (found) {
            case Found.Known known -> {
                tell(known.trace());
                yield DatelineCommand.OK;
            }
            case Found.Unknown unknown -> {
                warn("Nothing of " + wanted + " is on any topic");
                yield DatelineCommand.BAD_INPUT;
            }
            case Found.NotYet notYet -> {
                warn("Nothing of " + wanted + " has been read so far, but the index is " + count(notYet.behind())
                        + " offsets behind: ask again");
                yield DatelineCommand.SURROUNDINGS;
            }
        };
    }

    private void tell(Trace trace) {
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? TraceJson.of(trace).toString()
                                : TraceTable.text(trace).stripTrailing());
    }

    private void warn(String line) {
        spec.commandLine().getErr().println(line);
    }

    private static String count(long offsets) {
        return String.format(Locale.ROOT, "%,d", offsets);
    }
}
