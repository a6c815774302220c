package news.dateline.app.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import news.dateline.schemas.Keeping;

/// The settings of the embedded broker, in Kafka's names: one node, one copy of everything, small internal topics, no
/// waiting for members that will not come.
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String BROKER = "BROKER";

    private static final Map<String, Object> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", NODE_ID),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("inter.broker.listener.name", BROKER),
            Map.entry("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
            Map.entry("auto.create.topics.enable", false),
            Map.entry("message.max.bytes", Keeping.MAX_RECORD_BYTES),
            Map.entry("default.replication.factor", 1),
            Map.entry("min.insync.replicas", 1),
            Map.entry("offsets.topic.replication.factor", 1),
            Map.entry("offsets.topic.num.partitions", 4),
            Map.entry("transaction.state.log.replication.factor", 1),
            Map.entry("transaction.state.log.min.isr", 1),
            Map.entry("transaction.state.log.num.partitions", 4),
            Map.entry("share.coordinator.state.topic.replication.factor", 1),
            Map.entry("share.coordinator.state.topic.min.isr", 1),
            Map.entry("share.coordinator.state.topic.num.partitions", 1),
            Map.entry("group.initial.rebalance.delay.ms", 0),
            Map.entry("log.cleaner.dedupe.buffer.size", 8 << 20),
            Map.entry("log.index.size.max.bytes", 1 << 20),
            Map.entry("num.network.threads", 2),
            Map.entry("num.io.threads", 4),
            // An open transaction of a process that was killed ends soon, even if its successor never comes.
            Map.entry("transaction.max.timeout.ms", 60_000),
            Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", 1_000));

    private BrokerSettings() {}

    static Properties of(Path log, int port, int controllerPort) {
        Properties settings = new Properties();
        FIXED.forEach((name, value) -> settings.put(name, value.toString()));
        String broker = BROKER + "://127.0.0.1:" + port;
        settings.put("listeners", broker + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", broker);
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", log.toString());
        return settings;
    }
}
