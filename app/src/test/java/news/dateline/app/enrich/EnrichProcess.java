package news.dateline.app.enrich;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;

/// The enrich stage and the finder of near-duplicates as a single machine runs them, in a process that can be killed.
/// It
/// says `enriching` when it does.
final class EnrichProcess {
    static final String ENRICHING = "enriching";

    private EnrichProcess() {}

    /// Enriches until it is killed.
    ///
    /// @param arguments the broker's address and the data folder
    public static void main(String[] arguments) throws InterruptedException {
        DatelineConfig config = new ConfigReader(Map.of("DATELINE_KAFKA_BOOTSTRAP", arguments[0])).defaults();
        DataFolder folder = new DataFolder(Path.of(arguments[1]));
        Stages stages = new Stages(Backbone.connect(config, folder), folder, Optional.of("only"));
        stages.enrich();
        stages.awaitRunning();
        System.out.println(ENRICHING);
        new CountDownLatch(1).await();
    }
}
