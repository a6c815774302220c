package news.dateline.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.model.Channel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline channels remove`
@Command(
        name = "remove",
        description = "Stops channels that were put. Nothing is withdrawn, and their topics stay: a kill still comes to"
                + " them, and publish cannot go on where one is not there.",
        mixinStandardHelpOptions = true)
final class ChannelsRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "The channels' ids.")
    private List<String> ids = List.of();

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        ids.forEach(ChannelBook::checkId);
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            ChannelBook book = ChannelBook.read(backbone);
            ids.forEach(book::checkChangeable);
            ids.forEach(book::checkKnown);
            try (TopicWriter<Channel> writer =
                    new TopicWriter<>(backbone.cluster(), backbone.topics().referenceChannels())) {
                ids.forEach(writer::remove);
                writer.finish();
            }
            ids.forEach(id -> say(backbone.topics().channel(id).name(), id));
        }
        return DatelineCommand.OK;
    }

    private void say(String topic, String id) {
        spec.commandLine()
                .getOut()
                .println("Channel " + id + " gets no more stories. Never delete its topic " + topic
                        + ": the kill of a story that it carried is still written there, and publish waits for it");
    }
}
