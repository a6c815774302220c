package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

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
    private final Map<String, String> stages;
    private final Map<String, String> hosts;

    ThreeBrokers(Path folder) throws Exception {
        List<Service> services = Service.brokers();
        Iterator<String> free = freeAddresses(3 * services.size()).iterator();
        this.stages = addresses(services, free);
        this.hosts = addresses(services, free);
        Map<String, String> controllers = addresses(services, free);
        String voters = services.stream()
                .map(service -> service.command().getFirst() + "@" + controllers.get(service.name()))
                .collect(Collectors.joining(","));
        for (Service service : services) {
            BrokerStart start = BrokerStart.of(service);
            Properties settings = start.settings();
            settings.replaceAll((name, value) -> MadeSecrets.in(value.toString()));
            settings.putAll(SMALL);
            settings.put("controller.quorum.voters", voters);
            String clients = "STAGES://" + stages.get(service.name()) + ",HOST://" + hosts.get(service.name());
            settings.put("listeners", clients + ",CONTROLLER://" + controllers.get(service.name()));
            settings.put("advertised.listeners", clients);
            settings.put("log.dirs", folder.resolve(service.name()).toString());
            format(start.format(), settings);
            running.put(service.name(), new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM));
        }
        // Each waits for a quorum, so they come up together.
        CompletableFuture.allOf(running.values().stream()
                        .map(server -> CompletableFuture.runAsync(server::startup))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /// Where stages come to.
    String stages() {
        return String.join(",", stages.values());
    }

    /// Where programs on this machine come to.
    String hosts() {
        return String.join(",", hosts.values());
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

    // By Kafka's own tool, as it is told to; only the settings are those of here.
    private static void format(List<String> told, Properties settings) throws Exception {
        Path file = Files.createTempFile(MadeSecrets.folder(), "broker", ".properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        List<String> words = new ArrayList<>(told);
        words.set(words.indexOf("--config") + 1, file.toString());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code =
                StorageTool.execute(words.toArray(String[]::new), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static Map<String, String> addresses(List<Service> services, Iterator<String> free) {
        Map<String, String> addresses = new TreeMap<>();
        services.forEach(service -> addresses.put(service.name(), free.next()));
        return addresses;
    }

    // All are held until all are known: a port that was given back may be given again.
    private static List<String> freeAddresses(int count) throws IOException {
        List<String> addresses = new ArrayList<>();
        List<ServerSocket> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            taken.add(socket);
            addresses.add("127.0.0.1:" + socket.getLocalPort());
        }
        for (ServerSocket socket : taken) {
            socket.close();
        }
        return addresses;
    }
}
