package news.dateline.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.machine.Backbone;
import news.dateline.client.ChannelClient;
import news.dateline.client.Delivery;
import news.dateline.client.NoSuchChannelException;
import news.dateline.client.Start;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.serde.AvroJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline tail`
@Command(
        name = "tail",
        description = "Prints the events of a channel as a site gets them, until it is stopped.",
        mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Parameters(paramLabel = "CHANNEL", description = "The channel's id.")
    private String channel = "";

    @Option(names = "--from-start", description = "Begin with the oldest event that is kept, not with the next.")
    private boolean fromStart;

    @Option(names = "--once", description = "Stop where the channel ends now.")
    private boolean once;

    @Option(names = "--json", description = "The whole event, one JSON object a line.")
    private boolean json;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Topics.isChannelId(channel)) {
            throw new BadUsageException("'" + channel + "' is no channel id: lower-case letters, digits and hyphens");
        }
        Start start = fromStart ? new Start.Oldest() : new Start.Next();
        try (Backbone backbone = Backbone.connect(place.config(), place.folder());
                ChannelClient client = ChannelClient.open(
                        backbone.cluster().clientSettings(), backbone.topics(), start, List.of(channel))) {
            follow(client);
        } catch (NoSuchChannelException e) {
            throw new SurroundingsException(String.valueOf(e.getMessage()), e);
        }
        return DatelineCommand.OK;
    }

    private void follow(ChannelClient client) {
        while (!once || !client.isCaughtUp()) {
            client.follow(POLL, this::print);
        }
    }

    private void print(Delivery delivery) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        switch (delivery) {
            case Delivery.Event told ->
                out.println(json ? AvroJson.of(told.event()).toString() : line(told.event()));
            case Delivery.Removed gone -> err.println(gone.position() + "  REMOVED  " + gone.storyId());
            case Delivery.Unreadable bad ->
                err.println(bad.position() + "  UNREADABLE  " + bad.storyId() + "  " + bad.reason());
        }
    }

    private static String line(StoryEvent event) {
        return event.getDecidedAt() + "  " + event.getKind() + "  r" + event.getRevision() + "  " + event.getStoryId()
                + "  "
                + event.getStory()
                        .map(ReadyStory::getHeadline)
                        .or(event::getReason)
                        .orElse("");
    }
}
