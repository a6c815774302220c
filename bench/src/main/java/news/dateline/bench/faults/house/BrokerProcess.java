package news.dateline.bench.faults.house;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.apache.kafka.server.common.TransactionVersion;

/// One of three brokers, controller too, in a process of its own. It says `Up` when it is.
final class BrokerProcess {
    static final String UP = "Up";
    static final String CLUSTER_ID = "q3mT0yXvQ9a1Zr7dWkE5Lg";

    private BrokerProcess() {}

    /// Runs until it is killed.
    ///
    /// @param arguments the file with the broker's settings and, for a folder that is new, `transaction.version`
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the end.
    public static void main(String[] arguments) throws Exception {
        // Nothing outlives the harness, even where that is killed.
        ProcessHandle.current()
                .parent()
                .ifPresent(harness ->
                        harness.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        Properties settings = new Properties();
        try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
            settings.load(file);
        }
        format(settings, Short.parseShort(arguments[1]));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        System.out.println(UP);
        server.awaitShutdown();
    }

    private static void format(Properties settings, short transactionVersion) throws Exception {
        Path log = Path.of(settings.getProperty("log.dirs"));
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .setClusterId(CLUSTER_ID)
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setFeatureLevel(TransactionVersion.FEATURE_NAME, transactionVersion)
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .run();
    }
}
