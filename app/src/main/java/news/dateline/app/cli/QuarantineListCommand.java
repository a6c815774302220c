package news.dateline.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Replaying;
import news.dateline.ops.quarantine.BytesAsText;
import news.dateline.ops.quarantine.QuarantineGroup;
import news.dateline.ops.quarantine.QuarantineQuery;
import news.dateline.ops.quarantine.Waiting;
import news.dateline.schemas.model.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline quarantine list`
@Command(
        name = "list",
        description = "What waits, by reason; with --each or --json a line for each, the newest last.",
        mixinStandardHelpOptions = true)
final class QuarantineListCommand implements Callable<Integer> {
    @Option(names = "--each", description = "A line for each.")
    private boolean each;

    @Option(names = "--json", description = "One JSON object a line, without the bytes.")
    private boolean json;

    @Mixin
    private QuarantineFilter filter = new QuarantineFilter();

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Waiting> waiting = waiting(filter.asked());
        if (json) {
            waiting.forEach(one -> out.println(json(one)));
        } else if (waiting.isEmpty()) {
            out.println("Nothing waits.");
        } else if (each) {
            waiting.forEach(one -> out.println(line(one)));
        } else {
            QuarantineGroup.of(waiting.stream().map(Waiting::record).toList())
                    .forEach(group -> out.println(line(group)));
        }
        return DatelineCommand.OK;
    }

    private List<Waiting> waiting(QuarantineQuery asked) {
        List<Waiting> waiting = new ArrayList<>();
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            Replaying.on(backbone).waiting(asked, one -> waiting.add(one.withoutBytes()));
        }
        waiting.sort(Comparator.comparing(one -> one.record().getQuarantinedAt()));
        return waiting;
    }

    private static String line(QuarantineGroup group) {
        return String.format(
                Locale.ROOT,
                "%6d  %-8s %-28s %-20s %s  %s",
                group.count(),
                group.stage(),
                group.reason(),
                group.wire(),
                group.oldest(),
                group.newest());
    }

    private static String line(Waiting waiting) {
        Quarantined one = waiting.record();
        return one.getQuarantinedAt() + "  " + one.getTraceId() + "  " + one.getStage() + "  "
                + one.getWire().orElse("-") + "  " + one.getReason() + "  "
                + one.getPosition().orElse("-") + "  " + visible(one.getDetail());
    }

    private static ObjectNode json(Waiting waiting) {
        Quarantined one = waiting.record();
        return JsonNodeFactory.instance
                .objectNode()
                .put("quarantinedAt", one.getQuarantinedAt().toString())
                .put("id", waiting.at().toString())
                .put("traceId", one.getTraceId())
                .put("stage", one.getStage())
                .put("wire", one.getWire().orElse(null))
                .put("reason", one.getReason())
                .put("position", one.getPosition().orElse(null))
                .put("detail", one.getDetail())
                .put("attempts", one.getAttempts())
                .put("source", one.getSource().orElse(null));
    }

    // A detail may quote the input.
    static String visible(String text) {
        return BytesAsText.of(StandardCharsets.UTF_8.encode(text));
    }
}
