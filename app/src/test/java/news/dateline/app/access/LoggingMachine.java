package news.dateline.app.access;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.app.Dateline;
import news.dateline.app.Eventually;
import news.dateline.app.data.DataFolder;

/// `dateline run all` in a process of its own, which logs all that it can.
final class LoggingMachine {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern READY =
            Pattern.compile("Ready: broker at (\\S+), wires push to (http://[^/]+)/\\S+, people look at (\\S+)");

    private final Process process;
    private final Path output;
    private final Matcher ready;

    /// Starts it; returns when it works.
    LoggingMachine(Path config, Path data, Path output, Map<String, String> environment) throws Exception {
        this.output = output;
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx500m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=debug",
                "-Dorg.slf4j.simpleLogger.log.news.dateline=trace",
                "-Dorg.slf4j.simpleLogger.log.org.eclipse.jetty=info",
                "-cp",
                System.getProperty("java.class.path"),
                Dateline.class.getName(),
                "run",
                "all",
                "--config",
                config.toString(),
                "--data",
                data.toString()));
        builder.environment().putAll(environment);
        this.process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        // It says that it is ready before it begins to say that it is alive.
        Path alive = new DataFolder(data).alive();
        Eventually.within(PATIENCE, () -> !process.isAlive() || Files.exists(alive));
        this.ready = READY.matcher(output());
        if (!ready.find()) {
            process.destroyForcibly();
            throw new IllegalStateException("It does not come up: " + output());
        }
    }

    String broker() {
        return ready.group(1);
    }

    URI wires() {
        return URI.create(ready.group(2));
    }

    URI ops() {
        return URI.create(ready.group(3));
    }

    /// All that it has said so far.
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Asks it to stop, and waits.
    void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
