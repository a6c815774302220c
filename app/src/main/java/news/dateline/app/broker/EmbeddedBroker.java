package news.dateline.app.broker;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import news.dateline.app.data.DataFolder;
import news.dateline.app.data.FolderLock;
import news.dateline.app.data.Ports;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// The real Kafka server, broker and controller in one, in this JVM, listening on the loopback address only. Its data
/// folder is kept: what was acknowledged before a stop or a kill is there after the next start.
public final class EmbeddedBroker implements AutoCloseable {
    private static final String BROKER_PORT = "broker.port";
    private static final String CONTROLLER_PORT = "controller.port";
    private static final String CLUSTER_ID = "cluster.id";

    private final KafkaRaftServer server;
    private final int port;
    private final FolderLock lock;

    private EmbeddedBroker(KafkaRaftServer server, int port, FolderLock lock) {
        this.server = server;
        this.port = port;
        this.lock = lock;
    }

    /// Starts a broker on a data folder; returns when it can be used.
    ///
    /// @param folder where its log is, or will be
    /// @param fixedPort the port to listen on, or 0 for the one of last time or any free one
    /// @throws IllegalStateException when the folder is in use, or the port, or the log cannot be read
    public static EmbeddedBroker start(DataFolder folder, int fixedPort) {
        // Kafka ends the process when its own lock is taken; this one is asked first.
        FolderLock lock = FolderLock.tryLock(folder)
                .orElseThrow(() -> new IllegalStateException("Another process runs on " + folder.root()));
        try {
            return start(folder, fixedPort, lock);
        } catch (Exception e) {
            lock.close();
            throw new IllegalStateException(
                    "The embedded broker cannot start on " + folder.broker() + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedBroker start(DataFolder folder, int fixedPort, FolderLock lock) throws Exception {
        Properties endpoints = folder.endpoints();
        String cluster = (String)
                endpoints.computeIfAbsent(CLUSTER_ID, key -> Uuid.randomUuid().toString());
        Ports ports = new Ports(endpoints);
        int port = ports.choose(BROKER_PORT, fixedPort);
        Properties settings = BrokerSettings.of(folder.broker(), port, ports.choose(CONTROLLER_PORT, 0));
        format(folder.broker(), cluster);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        folder.endpoints(endpoints);
        return new EmbeddedBroker(server, port, lock);
    }

    /// Where clients find the broker that runs, or last ran, on a folder.
    public static Optional<String> lastOn(DataFolder folder) {
        return Optional.ofNullable(folder.endpoints().getProperty(BROKER_PORT)).map(EmbeddedBroker::address);
    }

    /// Where clients find it.
    public String bootstrap() {
        return address(Integer.toString(port));
    }

    /// Stops it; what it has is on disk.
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private static String address(String port) {
        return "127.0.0.1:" + port;
    }

    private static void format(Path log, String cluster) throws Exception {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(log);
        new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .setClusterId(cluster)
                .setNodeId(BrokerSettings.NODE_ID)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .run();
    }
}
