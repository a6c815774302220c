package news.dateline.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.TopicKeeper;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline channels put`
@Command(
        name = "put",
        description = "Makes a channel, or changes one that was made so; it counts within seconds, without a restart.",
        mixinStandardHelpOptions = true)
final class ChannelsPutCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Lower-case letters, digits and hyphens: the topic is channel.ID.")
    private String id = "";

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            required = true,
            description = "Which stories it carries: docs/channels.md.")
    private String query = "";

    @Option(names = "--title", paramLabel = "TITLE", description = "For people.")
    private String title = "";

    @Option(
            names = "--embargo",
            paramLabel = "POLICY",
            description =
                    "What becomes of a story under embargo: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private EmbargoPolicy embargo = EmbargoPolicy.HOLD;

    @Option(
            names = "--territory",
            paramLabel = "COUNTRY",
            split = ",",
            description = "Countries in which it is read, such as GR,CY, for the wires' rights; none: everywhere.")
    private List<String> territory = List.of();

    @Option(
            names = "--party",
            paramLabel = "NAME",
            description = "What terms of wires call those who read it, mostly a URI; may be given several times.")
    private List<String> parties = List.of();

    @Option(
            names = "--retention-days",
            paramLabel = "DAYS",
            description = "How long a story's newest event stays in the topic, 7 at least (default: for ever).")
    private @Nullable Integer retentionDays;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        ChannelBook.checkId(id);
        Channel channel =
                new Channel(id, title, query, embargo, List.copyOf(territory), retentionDays, List.copyOf(parties));
        ChannelBook.fault(channel).ifPresent(fault -> {
            throw new BadUsageException(fault);
        });
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            ChannelBook.read(backbone).checkChangeable(id);
            makeTopic(backbone, channel);
            try (TopicWriter<Channel> writer =
                    new TopicWriter<>(backbone.cluster(), backbone.topics().referenceChannels())) {
                writer.put(id, channel);
                writer.finish();
            }
        }
        spec.commandLine()
                .getOut()
                .println("Channel " + id + " stands for what comes from now on; channels backfill " + id
                        + " brings what is there");
        return DatelineCommand.OK;
    }

    // Before the channel itself: a stage that knows the channel writes to its topic at once.
    private static void makeTopic(Backbone backbone, Channel channel) {
        Topic<StoryEvent> topic = backbone.topics().channel(channel);
        try (Admin admin = backbone.cluster().admin()) {
            new TopicKeeper(admin, backbone.config().kafka()).ensure(List.of(topic));
        }
        backbone.registry().registerAll(Map.of(topic.name() + "-value", StoryEvent.getClassSchema()));
    }
}
