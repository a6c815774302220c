package news.dateline.app.broker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureUpdate;
import org.apache.kafka.clients.admin.UpdateFeaturesOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cluster whose transactions are not safe enough.
class TransactionVersionTest {
    @TempDir
    private Path folder;

    @Test
    void stagesDoNotStartWhereALateWriteCanBecomePartOfAnotherTransaction() throws Exception {
        DataFolder data = new DataFolder(folder);
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
            try (Admin admin = new Cluster(broker.bootstrap()).admin()) {
                FeatureUpdate lower = new FeatureUpdate((short) 1, FeatureUpdate.UpgradeType.SAFE_DOWNGRADE);
                admin.updateFeatures(Map.of("transaction.version", lower), new UpdateFeaturesOptions())
                        .all()
                        .get();
            }
            Map<String, String> environment = Map.of("DATELINE_KAFKA_BOOTSTRAP", broker.bootstrap());

            assertThatThrownBy(() -> Backbone.start(new ConfigReader(environment).defaults(), data, 0))
                    .isInstanceOf(SurroundingsException.class)
                    .hasMessageContaining("transaction.version=1, expected at least 2")
                    .hasMessageContaining("kafka-features.sh");
        }
    }
}
