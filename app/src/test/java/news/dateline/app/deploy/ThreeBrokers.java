package news.dateline.app.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import news.dateline.app.cluster.Cluster;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// The brokers of docker-compose.yml as they are set there, in this JVM; only their addresses and folders are others.
final class ThreeBrokers implements AutoCloseable {
    // So that they are soon up: how many partitions Kafka's own topics have, and what the cleaner holds.
    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "2",
            "transaction.state.log.num.partitions", "2",
            "share.coordinator.state.topic.num.partitions", "2",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "num.io.threads", "2",
            "num.network.threads", "1");

    private final Map<String, KafkaRaftServer> running = new TreeMap<>();
    private final String bootstrap;

    ThreeBrokers(Path folder) throws Exception {
        List<Service> services = Service.brokers();
        Map<String, String> stages = addresses(services);
        Map<String, String> controllers = addresses(services);
        this.bootstrap = String.join(",", stages.values());
        String voters = services.stream()
                .map(service -> node(service) + "@" + controllers.get(service.name()))
                .collect(Collectors.joining(","));
        for (Service service : services) {
            Properties settings = service.kafkaSettings();
            settings.putAll(SMALL);
            settings.put("controller.quorum.voters", voters);
            settings.put(
                    "listeners",
                    "STAGES://" + stages.get(service.name()) + ",CONTROLLER://" + controllers.get(service.name()));
            settings.put("advertised.listeners", "STAGES://" + stages.get(service.name()));
            settings.put("log.dirs", folder.resolve(service.name()).toString());
            format(service, settings);
            running.put(service.name(), new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM));
        }
        // Each waits for a quorum, so they come up together.
        CompletableFuture.allOf(running.values().stream()
                        .map(server -> CompletableFuture.runAsync(server::startup))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    Cluster cluster() {
        return new Cluster(bootstrap);
    }

    /// Takes one away.
    void stop(String name) {
        KafkaRaftServer server = running.remove(name);
        if (server == null) {
            throw new IllegalArgumentException(name + " does not run");
        }
        server.shutdown();
        server.awaitShutdown();
    }

    @Override
    public void close() {
        // Together too: the last one alone would wait for a quorum.
        running.values().parallelStream().forEach(server -> {
            server.shutdown();
            server.awaitShutdown();
        });
    }

    private static int node(Service service) {
        return Integer.parseInt(service.kafkaSettings().getProperty("node.id"));
    }

    private static void format(Service service, Properties settings) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .setClusterId(service.environment().get("CLUSTER_ID"))
                .setNodeId(node(service))
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setMetadataLogDirectory(settings.getProperty("log.dirs"))
                .addDirectory(settings.getProperty("log.dirs"))
                .run();
    }

    private static Map<String, String> addresses(List<Service> services) throws IOException {
        Map<String, String> addresses = new TreeMap<>();
        List<ServerSocket> taken = new ArrayList<>();
        for (Service service : services) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            taken.add(socket);
            addresses.put(service.name(), "127.0.0.1:" + socket.getLocalPort());
        }
        for (ServerSocket socket : taken) {
            socket.close();
        }
        return addresses;
    }
}
