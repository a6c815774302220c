package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.app.config.KafkaSecurity;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamsStageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    // Two stages of a process that are waited for one after the other start together: the second has no more
    // time.
    @Test
    void aStageIsGivenUpSoLongAfterItsStartWhateverWasWaitedForBefore(@TempDir Path folder) throws Exception {
        StreamsStage.Surroundings nobody = new StreamsStage.Surroundings(
                new Cluster("127.0.0.1:1"),
                new KafkaConfig("", "", 1, 1, 1, "", KafkaSecurity.NONE),
                new Topics("", new SchemaCatalog()),
                folder,
                Optional.empty());
        Properties settings = StreamsStage.settings("ferry", nobody, new StreamsConfig(Duration.ofMillis(100), 1));
        try (StreamsStage stage = new StreamsStage(Rights.NOT_KNOWN, copy(), settings, new StageClients())) {
            stage.start();
            Thread.sleep(PATIENCE);
            long before = System.nanoTime();

            assertThatThrownBy(() -> stage.awaitRunning(PATIENCE))
                    .isInstanceOf(SurroundingsException.class)
                    .hasMessageContaining("after 3 s");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE.dividedBy(2));
        }
    }

    private static Topology copy() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        "departures",
                        Consumed.with(Serdes.String(), Serdes.String()).withName("from"))
                .to("arrivals", Produced.with(Serdes.String(), Serdes.String()).withName("to"));
        return builder.build();
    }
}
