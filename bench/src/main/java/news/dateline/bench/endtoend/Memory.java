package news.dateline.bench.endtoend;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.push.PushClient;
import news.dateline.http.KeyHash;
import news.dateline.ingest.parse.WireInput;

/// How much memory each stage needs as a process of its own in 512 MB with the image's options, while stories are
/// pushed over HTTP and come out; and the demonstration as it is.
final class Memory {
    private static final List<String> OF_IMAGE =
            List.of("-XX:MaxRAM=512m", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError");
    private static final String KEY = "5b1ec4970aa34f6d8e02";
    private static final String WIRE = "meridian";
    private static final int CONNECTIONS = 8;
    private static final Duration AFTER_DEMO = Duration.ofSeconds(10);

    private final PrintStream out;

    Memory(PrintStream out) {
        this.out = out;
    }

    /// Prints the table in Markdown.
    ///
    /// @param stories how many are pushed
    void tell(DatelineConfig config, int stories) throws IOException, ExecutionException, InterruptedException {
        if (!Files.exists(Path.of("/proc/self/status"))) {
            out.println("Memory is measured where /proc tells it: not here.");
            return;
        }
        out.println("| | resident, once it is ready | at most |\n|---|---|---|");
        try (Machine machine = Machine.start(config)) {
            stages(machine, new Feed(machine.backbone().topics()).messages(stories));
        }
        demo();
    }

    private void stages(Machine machine, List<WireInput> messages)
            throws IOException, ExecutionException, InterruptedException {
        DataFolder folder = DataFolder.ephemeral();
        int port = freePort();
        Path config = Files.writeString(folder.root().resolve("bench.yaml"), yaml(port));
        Map<String, Child> children = new LinkedHashMap<>();
        Map<String, Double> ready = new LinkedHashMap<>();
        String published = machine.backbone().topics().storiesPublished().name();
        try (Arrivals arrivals = new Arrivals(machine, published)) {
            for (String stage : List.of("ingest", "enrich", "publish")) {
                Child child = Child.start(OF_IMAGE, arguments(machine, stage, config, folder), "Ready:");
                children.put(stage, child);
                ready.put(stage, child.peak());
            }
            push(URI.create("http://127.0.0.1:" + port), messages);
            arrivals.await(messages.size(), Drain.PATIENCE);
            for (Map.Entry<String, Child> child : children.entrySet()) {
                row(
                        child.getKey(),
                        ready.getOrDefault(child.getKey(), 0.0),
                        child.getValue().peak());
            }
        } finally {
            children.values().forEach(Child::close);
            folder.delete();
        }
    }

    private void demo() throws IOException, InterruptedException {
        try (Child demo = Child.start(List.of(), List.of("demo", "--ephemeral"), "versions have come out")) {
            double samples = demo.peak();
            Thread.sleep(AFTER_DEMO);
            row("demo, broker and all stages", samples, demo.peak());
        }
    }

    private void row(String name, double ready, double most) {
        out.println(String.format(Locale.ROOT, "| %s | %.0f MB | %.0f MB |", name, ready, most));
    }

    private static List<String> arguments(Machine machine, String stage, Path config, DataFolder folder) {
        return List.of(
                "run",
                stage,
                "--config",
                config.toString(),
                "--data",
                folder.root().resolve(stage).toString(),
                "--bootstrap",
                machine.backbone().cluster().bootstrap());
    }

    private static String yaml(int port) {
        return """
            ingest:
              port: %d
            wires:
              - id: %s
                keys: ["%s"]
            channels:
              - id: all
                query: "*:*"
              - id: europe
                query: "region:150"
            """.formatted(port, WIRE, KeyHash.of(KEY).text());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void push(URI ingest, List<WireInput> messages) throws ExecutionException, InterruptedException {
        PushClient client = new PushClient(ingest, WIRE, KEY);
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> pushed = new ArrayList<>();
            for (WireInput message : messages) {
                pushed.add(threads.submit(() -> push(client, message)));
            }
            for (Future<?> one : pushed) {
                one.get();
            }
        }
    }

    private static PushClient.Reply push(PushClient client, WireInput message) throws InterruptedException {
        PushClient.Reply reply = client.push(message.bytes(), "application/xml", Optional.empty());
        if (!reply.accepted()) {
            throw new IllegalStateException("A push was answered " + reply);
        }
        return reply;
    }
}
