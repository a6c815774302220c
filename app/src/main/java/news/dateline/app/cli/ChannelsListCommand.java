package news.dateline.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.model.Channel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `dateline channels list`
@Command(
        name = "list",
        description = "Prints all channels: where each stands, what it does about embargoes, its query and title.",
        mixinStandardHelpOptions = true)
final class ChannelsListCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            ChannelBook book = ChannelBook.read(backbone);
            book.all().values().forEach(channel -> {
                String where = book.configured().containsKey(channel.getId()) ? "configuration" : "put";
                out.println(line(where, channel));
                ChannelBook.fault(channel).ifPresent(fault -> out.println("  carries nothing: " + fault));
            });
        }
        return DatelineCommand.OK;
    }

    private static String line(String where, Channel channel) {
        return channel.getId() + "  " + where + "  " + channel.getEmbargoPolicy() + "  " + channel.getQuery() + "  "
                + channel.getTitle()
                + (channel.getTerritory().isEmpty() ? "" : "  " + String.join(",", channel.getTerritory()))
                + (channel.getParties().isEmpty() ? "" : "  " + String.join(",", channel.getParties()))
                + channel.getRetentionDays().map(days -> "  " + days + " d").orElse("");
    }
}
