package news.dateline.app.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.stage.Rights;
import news.dateline.app.stage.StreamsStage;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.Topology;

/// The stages on Kafka Streams that this process runs.
final class OnStreams {
    /// A stage works when it has read its state back from the broker. One that is given up begins from the
    /// start again, so it is given long.
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StreamsStage.Surroundings surroundings;
    private final KafkaClientSupplier clients;
    private final RunningParts running;
    private final List<StreamsStage> started = new ArrayList<>();
    private Rights rights = Rights.NOT_KNOWN;

    /// @param surroundings what they stand on
    /// @param clients what they talk to the broker with
    /// @param running takes what is started
    OnStreams(StreamsStage.Surroundings surroundings, KafkaClientSupplier clients, RunningParts running) {
        this.surroundings = surroundings;
        this.clients = clients;
        this.running = running;
    }

    /// What they stand on.
    StreamsStage.Surroundings surroundings() {
        return surroundings;
    }

    /// Says of what is started from now on whom it asks, when the brokers refuse what they once allowed.
    void ask(Rights whoever) {
        this.rights = whoever;
    }

    /// Starts one.
    ///
    /// @param settings from [StreamsStage#settings]
    void start(Topology topology, Properties settings) {
        StreamsStage stage = new StreamsStage(rights, topology, settings, clients);
        stage.start();
        started.add(stage);
        running.add(stage);
    }

    /// Waits until all of them work, each for so long after its start.
    ///
    /// @throws SurroundingsException when one does not in time, or may not
    void awaitRunning() {
        started.forEach(stage -> stage.awaitRunning(PATIENCE));
    }

    /// Whether all of them work.
    boolean work() {
        return started.stream().allMatch(StreamsStage::works);
    }
}
