package news.dateline.bench.faults.house;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.schemas.Keeping;

/// The settings of three brokers as `deploy/compose/kafka.properties` has them: three copies of everything, two of
/// which must have a record. Only Kafka's own topics are smaller, as all runs on one machine, and nobody logs in.
///
/// @param ports of the brokers for clients
/// @param controllers of the same brokers for each other
record BrokerFile(List<Integer> ports, List<Integer> controllers) {
    private static final String LOOPBACK = "127.0.0.1:";
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "STAGES"),
            Map.entry("listener.security.protocol.map", "STAGES:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("default.replication.factor", "3"),
            Map.entry("min.insync.replicas", "2"),
            Map.entry("offsets.topic.replication.factor", "3"),
            Map.entry("transaction.state.log.replication.factor", "3"),
            Map.entry("transaction.state.log.min.isr", "2"),
            Map.entry("share.coordinator.state.topic.replication.factor", "3"),
            Map.entry("share.coordinator.state.topic.min.isr", "2"),
            Map.entry("message.max.bytes", Integer.toString(Keeping.MAX_RECORD_BYTES)),
            Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            Map.entry("offsets.topic.num.partitions", "3"),
            Map.entry("transaction.state.log.num.partitions", "3"),
            Map.entry("share.coordinator.state.topic.num.partitions", "3"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20)),
            Map.entry("log.index.size.max.bytes", Integer.toString(1 << 20)),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "2"));

    BrokerFile {
        ports = List.copyOf(ports);
        controllers = List.copyOf(controllers);
    }

    /// Where clients find them.
    String bootstrap() {
        return ports.stream().map(port -> LOOPBACK + port).collect(Collectors.joining(","));
    }

    /// Writes the file of one broker.
    ///
    /// @param broker 0 to 2
    /// @param folder where the file and its data are
    Path write(int broker, Path folder) {
        Properties settings = new Properties();
        settings.putAll(COMMON);
        String stages = "STAGES://" + LOOPBACK + ports.get(broker);
        settings.put("node.id", Integer.toString(broker + 1));
        settings.put("listeners", stages + ",CONTROLLER://" + LOOPBACK + controllers.get(broker));
        settings.put("advertised.listeners", stages);
        settings.put("controller.quorum.voters", voters());
        settings.put("log.dirs", folder.resolve("broker-" + (broker + 1)).toString());
        Path file = folder.resolve("broker-" + (broker + 1) + ".properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String voters() {
        return IntStream.range(0, controllers.size())
                .mapToObj(broker -> (broker + 1) + "@" + LOOPBACK + controllers.get(broker))
                .collect(Collectors.joining(","));
    }
}
