package news.dateline.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.TimeSpan;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.SingleMachine;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.IncidentLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline incidents`
@Command(
        name = "incidents",
        description = "Tells what is wrong for longer than a moment: asks the ops port that watches, or where none"
                + " does measures stages, groups and wires for a while.",
        mixinStandardHelpOptions = true)
final class IncidentsCommand implements Callable<Integer> {
    private static final String TOKEN_VARIABLE = "DATELINE_OPS_TOKEN";
    private static final String USUAL_SPAN = "45s";

    @Option(names = "--json", description = "One JSON object at the end.")
    private boolean json;

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "The ops port that is asked (default: the one that runs on the data folder).")
    private @Nullable URI from;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "A file with nothing but a token of the ops port in it (default: variable " + TOKEN_VARIABLE + ").")
    private @Nullable Path tokenFile;

    @Option(
            names = "--for",
            paramLabel = "SPAN",
            description = "Ask nobody and measure for so long, twice at least. Where nobody watches it is " + USUAL_SPAN
                    + ": what is wrong all the time shows by then.")
    private @Nullable String span;

    @Option(names = "--every", paramLabel = "SPAN", description = "How often to measure (default: ${DEFAULT-VALUE}).")
    private String every = "5s";

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Duration pause = span("--every", every);
        Duration whole = span("--for", span == null ? USUAL_SPAN : span);
        DatelineConfig config = place.config();
        Optional<JsonNode> told = asked(config);
        if (told.isPresent()) {
            tell(told.get(), IncidentLines.text(told.get().path("open")));
        } else {
            // Those that are open were told when they opened.
            tell(measured(config, new IncidentMeasuring(pause, whole, this::changed, this::warn)), "");
        }
        return DatelineCommand.OK;
    }

    // Of a broker that the configuration names, nobody knows by the data folder who watches it.
    private Optional<JsonNode> asked(DatelineConfig config) throws InterruptedException {
        if (span != null) {
            return Optional.empty();
        }
        if (from != null) {
            return Optional.of(ask(from));
        }
        Optional<URI> here =
                config.kafka().bootstrap().isEmpty() ? SingleMachine.lastOpsOn(place.folder()) : Optional.empty();
        try {
            return here.isPresent() ? Optional.of(ask(here.get())) : Optional.empty();
        } catch (SurroundingsException e) {
            warn(e);
            return Optional.empty();
        }
    }

    private JsonNode ask(URI port) throws InterruptedException {
        JsonNode told = new AskedPort(port, token()).get("/v1/ops/incidents");
        String at = told.path("at").asText();
        if (isOld(at)) {
            throw new SurroundingsException(
                    port + " does not know what is wrong now: it measured last at " + at + ", and its log says why",
                    null);
        }
        return told;
    }

    private static boolean isOld(String at) {
        try {
            return Instant.parse(at).isBefore(Instant.now().minus(Monitor.FRESH));
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    // Not the one of the data folder: somebody else may listen by now where its machine did.
    private Optional<String> token() {
        if (tokenFile == null) {
            return Optional.ofNullable(System.getenv(TOKEN_VARIABLE));
        }
        try {
            return Optional.of(Files.readString(tokenFile).strip());
        } catch (IOException e) {
            throw new BadUsageException("The token in " + tokenFile + " cannot be read");
        }
    }

    private JsonNode measured(DatelineConfig config, IncidentMeasuring measuring) throws InterruptedException {
        try (Backbone backbone = Backbone.connect(config, place.folder())) {
            if (span == null) {
                spec.commandLine().getErr().println("No ops port is asked: measuring for " + USUAL_SPAN);
            }
            IncidentMeasuring.Measured measured = measuring.measure(config, backbone);
            ObjectNode told = JsonNodeFactory.instance
                    .objectNode()
                    .put("at", measured.at().toString());
            told.set("open", IncidentLines.json(measured.watch().open()));
            told.set("closed", IncidentLines.json(measured.watch().closed().reversed()));
            return told;
        }
    }

    private void changed(List<Incident> incidents) {
        if (!json) {
            spec.commandLine().getOut().print(IncidentLines.text(incidents));
            spec.commandLine().getOut().flush();
        }
    }

    private void warn(RuntimeException e) {
        spec.commandLine().getErr().println(Instant.now() + " " + e.getMessage());
    }

    private void tell(JsonNode told, String lines) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(told);
            return;
        }
        int open = told.path("open").size();
        out.print(lines);
        out.println((open == 0 ? "No incident is open" : open == 1 ? "One is open" : open + " are open") + " at "
                + told.path("at").asText() + ".");
    }

    private static Duration span(String option, String given) {
        try {
            return TimeSpan.positive(given);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(option + ": '" + given + "' " + e.getMessage());
        }
    }
}
