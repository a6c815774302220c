package news.dateline.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.LatestRecords;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.OrderKind;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline channels backfill`
@Command(
        name = "backfill",
        description = "Brings the stories that stand now and match into a channel, the oldest first. Asks of each story"
                + " anew where it belongs; nobody hears twice what they have heard.",
        mixinStandardHelpOptions = true)
final class ChannelsBackfillCommand implements Callable<Integer> {
    // A channel that was put a moment ago must be known to every instance before a story is asked for.
    private static final Duration SETTLING = Duration.ofSeconds(3);

    @Parameters(paramLabel = "ID", description = "The channel's id.")
    private String id = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record on stories.orders.")
    private String reason = "backfill";

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        ChannelBook.checkId(id);
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            ChannelBook.read(backbone).checkKnown(id);
            LatestRecords<Stood> published =
                    LatestRecords.of(backbone.cluster(), backbone.topics().storiesPublished(), Stood::of);
            List<String> stories = standing(published.values());
            Thread.sleep(SETTLING);
            order(backbone, stories);
            spec.commandLine().getOut().println(stories.size() + " stories are asked whether they match " + id);
            published
                    .unreadable()
                    .forEach(story -> spec.commandLine().getErr().println(story + ": its newest event cannot be read"));
            return published.unreadable().isEmpty() ? DatelineCommand.OK : DatelineCommand.BAD_INPUT;
        }
    }

    /// When a story got its present state.
    private record Stood(boolean stands, Instant decidedAt) {
        static Stood of(StoryEvent event) {
            return new Stood(event.getKind() != EventKind.WITHDRAWN, event.getDecidedAt());
        }
    }

    private static List<String> standing(Map<String, Stood> published) {
        return published.entrySet().stream()
                .filter(story -> story.getValue().stands())
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Stood::decidedAt)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void order(Backbone backbone, List<String> stories) {
        String by = Optional.ofNullable(System.getProperty("user.name")).orElse("command line");
        Instant now = Instant.now();
        try (TopicWriter<StoryOrder> writer =
                new TopicWriter<>(backbone.cluster(), backbone.topics().storiesOrders())) {
            stories.forEach(story -> writer.put(
                    story,
                    StoryOrder.newBuilder()
                            .setStoryId(story)
                            .setKind(OrderKind.RECONSIDER)
                            .setChannel(id)
                            .setBy(by)
                            .setReason(reason)
                            .setOrderedAt(now)
                            .build()));
            writer.finish();
        }
    }
}
