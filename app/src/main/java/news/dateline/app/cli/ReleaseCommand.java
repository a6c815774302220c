package news.dateline.app.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.app.cluster.WholeTopic;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.OrderKind;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline release`
@Command(
        name = "release",
        description = "Lets a version go that waits for a person because the story was killed or withheld before.",
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {
    private static final Set<String> QUESTIONS = Set.of("USABLE_AFTER_KILL", "USABLE_AFTER_RECALL");

    @Parameters(paramLabel = "ID", description = "The story's id.")
    private String story = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides; kept with the order.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the order.")
    private String reason = "";

    @Option(names = "--story-version", paramLabel = "N", description = "The version, instead of the last that waits.")
    private @Nullable Long version;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            Optional<StoryDecision> waiting = lastWaiting(backbone);
            if (waiting.isEmpty()) {
                spec.commandLine().getErr().println("No version of " + story + " waits after a kill or a hold");
                return DatelineCommand.BAD_INPUT;
            }
            long let = version == null ? waiting.get().getVersion() : version;
            order(backbone, let);
            spec.commandLine().getOut().println("Version " + let + " of " + story + " may go, says " + by);
        }
        return DatelineCommand.OK;
    }

    private Optional<StoryDecision> lastWaiting(Backbone backbone) {
        AtomicReference<@Nullable StoryDecision> last = new AtomicReference<>();
        Topic<StoryDecision> decisions = backbone.topics().storiesDecisions();
        WholeTopic.read(backbone.cluster(), decisions.name(), decisions.value().deserializer(), record -> {
            if (record.key().equals(story) && waits(record.value())) {
                last.set(record.value());
            }
        });
        return Optional.ofNullable(last.get());
    }

    private boolean waits(StoryDecision decision) {
        return decision.getKind() == DecisionKind.NEEDS_PERSON
                && decision.getReason().filter(QUESTIONS::contains).isPresent()
                && (version == null || decision.getVersion() == version);
    }

    private void order(Backbone backbone, long let) {
        StoryOrder order = new StoryOrder(story, OrderKind.RELEASE, let, null, by, reason, Instant.now());
        try (TopicWriter<StoryOrder> orders =
                new TopicWriter<>(backbone.cluster(), backbone.topics().storiesOrders())) {
            orders.put(story, order);
            orders.finish();
        }
    }
}
