package news.dateline.app.cli;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.WholeTopic;
import news.dateline.app.machine.Backbone;
import news.dateline.ops.quarantine.BytesAsText;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline quarantine show`
@Command(
        name = "show",
        description = "Why an input could not be used, and its bytes as text.",
        mixinStandardHelpOptions = true)
final class QuarantineShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TRACE", description = "The trace id that the wire was told.")
    private String trace = "";

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Quarantined> found = find();
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("Nothing waits under trace " + trace);
            return DatelineCommand.BAD_INPUT;
        }
        found.forEach(this::show);
        return DatelineCommand.OK;
    }

    private List<Quarantined> find() {
        List<Quarantined> found = new ArrayList<>();
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            Topic<Quarantined> topic = backbone.topics().wireQuarantine();
            WholeTopic.read(backbone.cluster(), topic.name(), topic.value().deserializer(), record -> {
                if (record.value().getTraceId().equals(trace)) {
                    found.add(record.value());
                }
            });
        }
        return found;
    }

    private void show(Quarantined one) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("stage     " + one.getStage());
        out.println("wire      " + one.getWire().orElse("-"));
        out.println("reason    " + one.getReason());
        out.println("detail    " + QuarantineListCommand.visible(one.getDetail()));
        out.println("position  " + one.getPosition().orElse("-"));
        out.println("received  " + one.getReceivedAt());
        out.println("source    " + QuarantineListCommand.visible(one.getSource().orElse("-")));
        out.println("type      "
                + QuarantineListCommand.visible(one.getContentType().orElse("-")));
        ByteBuffer content = one.getContent();
        out.println("bytes     " + content.remaining() + (one.getTruncated() ? ", cut at the limit" : ""));
        out.println();
        out.println(BytesAsText.of(content));
    }
}
