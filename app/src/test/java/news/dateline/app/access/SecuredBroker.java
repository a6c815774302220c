package news.dateline.app.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// The real Kafka server as a newsroom should run it: encrypted connections, SCRAM-SHA-512, and nobody may do anything
/// that no rule allows. A second listener shows a certificate that has expired.
final class SecuredBroker implements AutoCloseable {
    /// Who may do everything, and that one's password.
    static final String ROOT = "root";

    static final String ROOT_PASSWORD = "the brokers' own";

    private static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
            + ROOT + "\" password=\"" + ROOT_PASSWORD + "\";";
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "NEWSROOM"),
            Map.entry("listener.security.protocol.map", "NEWSROOM:SASL_SSL,EXPIRED:SASL_SSL,CONTROLLER:PLAINTEXT"),
            Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
            Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
            Map.entry("listener.name.newsroom.scram-sha-512.sasl.jaas.config", LOGIN),
            Map.entry("listener.name.expired.scram-sha-512.sasl.jaas.config", LOGIN),
            Map.entry("authorizer.class.name", StandardAuthorizer.class.getName()),
            Map.entry("allow.everyone.if.no.acl.found", "false"),
            // The controller's own listener, which only this process reaches, knows no names.
            Map.entry("super.users", "User:" + ROOT + ";User:ANONYMOUS"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("message.max.bytes", "16777216"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "2"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"));

    private final KafkaRaftServer server;
    private final int port;
    private final int expired;

    private SecuredBroker(KafkaRaftServer server, int port, int expired) {
        this.server = server;
        this.port = port;
        this.expired = expired;
    }

    static SecuredBroker start(Path folder, Authority authority) throws Exception {
        List<Integer> ports = ports();
        Properties settings = new Properties();
        settings.putAll(FIXED);
        settings.put("log.dirs", folder.toString());
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + ports.get(2));
        settings.put(
                "listeners",
                "NEWSROOM://127.0.0.1:" + ports.get(0) + ",EXPIRED://127.0.0.1:" + ports.get(1)
                        + ",CONTROLLER://127.0.0.1:" + ports.get(2));
        settings.put(
                "advertised.listeners",
                "NEWSROOM://localhost:" + ports.get(0) + ",EXPIRED://localhost:" + ports.get(1));
        show(settings, "newsroom", authority.sign("broker", -1, 3), authority);
        show(settings, "expired", authority.sign("yesterdays-broker", -10, 9), authority);
        format(folder);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, ports.get(0), ports.get(1));
    }

    String bootstrap() {
        return "localhost:" + port;
    }

    /// Where the certificate has expired.
    String expired() {
        return "localhost:" + expired;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void show(Properties settings, String listener, Authority.Signed own, Authority authority)
            throws Exception {
        String prefix = "listener.name." + listener + ".ssl.";
        settings.put(prefix + "keystore.type", "PEM");
        settings.put(prefix + "keystore.certificate.chain", own.certificate());
        settings.put(prefix + "keystore.key", own.key());
        settings.put(prefix + "truststore.type", "PEM");
        settings.put(prefix + "truststore.certificates", authority.certificate());
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setScramArguments(List.of("SCRAM-SHA-512=[name=\"" + ROOT + "\",password=\"" + ROOT_PASSWORD + "\"]"))
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .run();
    }

    private static List<Integer> ports() throws IOException {
        try (ServerSocket one = free();
                ServerSocket another = free();
                ServerSocket third = free()) {
            return List.of(one.getLocalPort(), another.getLocalPort(), third.getLocalPort());
        }
    }

    private static ServerSocket free() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
