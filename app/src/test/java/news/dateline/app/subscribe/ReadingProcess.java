package news.dateline.app.subscribe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.client.ChannelClient;
import news.dateline.client.Start;

/// A site in a process that can be killed: says the id of each story that it has handled.
final class ReadingProcess {
    // So slowly that a kill finds it at work.
    private static final Duration WORK = Duration.ofMillis(30);

    private ReadingProcess() {}

    /// Reads until it is killed.
    ///
    /// @param arguments the broker's address, the group, the channel
    public static void main(String[] arguments) {
        DatelineConfig config = new ConfigReader(Map.of("DATELINE_KAFKA_BOOTSTRAP", arguments[0])).defaults();
        Backbone backbone = Backbone.connect(config, DataFolder.ephemeral());
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                arguments[0],
                "max.poll.records",
                5,
                "group.instance.id",
                "only",
                "session.timeout.ms",
                6000);
        ChannelClient client =
                ChannelClient.open(kafka, backbone.topics(), new Start.OfGroup(arguments[1]), List.of(arguments[2]));
        while (true) {
            client.follow(Duration.ofSeconds(1), delivery -> {
                pause();
                System.out.println(delivery.storyId());
            });
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WORK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
