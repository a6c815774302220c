package news.dateline.app.publish;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;

/// The publish stage as a single machine runs it, on clients that are watched.
final class PublishProcess {
    /// What it says when it works.
    static final String PUBLISHING = "publishing";

    private PublishProcess() {}

    /// Two channels, and rights.
    static DatelineConfig config(Map<String, String> environment) {
        try {
            return new ConfigReader(environment)
                    .file(Path.of(PublishProcess.class.getResource("kill.yaml").toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /// Publishes until it is killed.
    ///
    /// @param arguments the broker's address, the data folder, the point to die at or nothing, at which
    ///     passage of it, in which [KillPoint.Way]
    public static void main(String[] arguments) throws InterruptedException {
        DatelineConfig config = config(Map.of("DATELINE_KAFKA_BOOTSTRAP", arguments[0]));
        DataFolder folder = new DataFolder(Path.of(arguments[1]));
        KillPoint point = new KillPoint(
                Optional.of(arguments[2]).filter(name -> !name.isEmpty()),
                Integer.parseInt(arguments[3]),
                KillPoint.Way.valueOf(arguments[4]));
        Stages stages =
                new Stages(Backbone.connect(config, folder), folder, Optional.of("only"), new WatchedClients(point));
        stages.publish();
        stages.awaitRunning();
        System.out.println(PUBLISHING);
        new CountDownLatch(1).await();
    }
}
