package news.dateline.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.data.DataFolder;
import news.dateline.app.demo.StoryWatch.Version;
import news.dateline.app.machine.SingleMachine;
import news.dateline.app.machine.StageGroups;
import news.dateline.app.push.PushClient;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.lag.LagTable;

/// Pushes the samples over HTTP as a wire would, and tells each story's way as it happens.
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SingleMachine machine;
    private final DataFolder folder;
    private final PrintWriter out;
    private final Map<String, PushClient> clients = new HashMap<>();

    /// @param machine everything, running
    /// @param folder where the wires' keys are
    /// @param out takes what is told
    public Demo(SingleMachine machine, DataFolder folder, PrintWriter out) {
        this.machine = machine;
        this.folder = folder;
        this.out = out;
    }

    /// Pushes all samples and waits until they have come out.
    ///
    /// @return whether all did
    public boolean run(Path samples) throws InterruptedException {
        String run = RUN.format(Instant.now());
        Set<Version> pushed = new LinkedHashSet<>();
        boolean allAccepted = true;
        try (StoryWatch watch = new StoryWatch(machine.backbone(), out::println)) {
            for (Sample sample : Sample.all(samples, run)) {
                allAccepted &= push(sample, pushed);
            }
            out.println("All " + pushed.size() + " versions are accepted; waiting for them to come out.");
            Set<Version> missing = await(watch, pushed);
            missing.forEach(version -> out.println("NOT OUT  " + version.storyId() + " v" + version.version()));
            out.println((pushed.size() - missing.size()) + " of " + pushed.size() + " versions have come out.");
            return allAccepted && missing.isEmpty();
        }
    }

    /// How late each stage is now.
    public void lag() {
        try (LagMonitor monitor =
                LagMonitor.connect(machine.backbone().cluster().clientSettings(), Clock.systemUTC())) {
            out.print(LagTable.text(
                    monitor.measure(StageGroups.of(machine.backbone().config())), false));
            out.flush();
        }
    }

    private boolean push(Sample sample, Set<Version> pushed) throws InterruptedException {
        PushClient.Reply reply = client(sample.wire())
                .push(sample.asOf(Instant.now()), PushClient.mediaType(sample.file()), sample.location());
        String name = sample.file().getFileName().toString();
        out.println("→ " + name + " on wire " + sample.wire() + ": " + reply.status()
                + (sample.embargoed() ? ", embargo ends in " + Sample.EMBARGO.toSeconds() + " s" : ""));
        if (!reply.accepted()) {
            out.println("  NOT ACCEPTED  " + reply.body());
            return false;
        }
        pushed.addAll(versions(reply.body()));
        return true;
    }

    private PushClient client(String wire) {
        return clients.computeIfAbsent(
                wire,
                id -> new PushClient(
                        machine.http(),
                        id,
                        folder.key(id)
                                .orElseThrow(() -> new SurroundingsException("The wire " + id + " has no key", null))));
    }

    private static List<Version> versions(String body) {
        try {
            JsonNode reply = JSON.readTree(body);
            Iterable<JsonNode> items = reply.has("items") ? reply.get("items") : List.of(reply);
            List<Version> versions = new ArrayList<>();
            for (JsonNode item : items) {
                if (item.has("id")) {
                    versions.add(new Version(
                            item.get("id").asText(), item.get("version").asLong()));
                }
            }
            return versions;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ingest answered with what is not JSON: " + body, e);
        }
    }

    private static Set<Version> await(StoryWatch watch, Set<Version> pushed) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Set<Version> missing = watch.missing(pushed);
        while (!missing.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(50));
            missing = watch.missing(pushed);
        }
        return missing;
    }
}
