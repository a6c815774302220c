package news.dateline.app.transactions;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import news.dateline.app.data.DataFolder;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// Another broker in the cluster of an embedded one, which comes and goes; what it has stays.
final class SecondBroker implements AutoCloseable {
    static final int NODE_ID = 2;

    private final Properties settings = new Properties();
    private KafkaRaftServer server;

    /// @param first the folder of the embedded broker, which runs and is the controller
    /// @param own the folder of this one
    SecondBroker(DataFolder first, DataFolder own) throws Exception {
        String log = own.broker().toString();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker"),
                Map.entry("node.id", Integer.toString(NODE_ID)),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "controller.quorum.voters",
                        "1@127.0.0.1:" + first.endpoints().getProperty("controller.port")),
                Map.entry("listeners", "BROKER://127.0.0.1:0"),
                Map.entry("inter.broker.listener.name", "BROKER"),
                Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", log),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152")));
        new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .setClusterId(first.endpoints().getProperty("cluster.id"))
                .setNodeId(NODE_ID)
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setMetadataLogDirectory(log)
                .addDirectory(log)
                .run();
        this.server = started();
    }

    /// Takes it away.
    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /// Brings it back.
    void start() {
        server = started();
    }

    @Override
    public void close() {
        stop();
    }

    private KafkaRaftServer started() {
        KafkaRaftServer started = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        started.startup();
        return started;
    }
}
