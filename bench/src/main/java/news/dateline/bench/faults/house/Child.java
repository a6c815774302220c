package news.dateline.bench.faults.house;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A JVM of the harness's own that is killed and started again and again. What it says goes to a file.
final class Child {
    private static final int GRACE_SECONDS = 40;
    private static final int SHOWN = 4_000;
    /// What a process ends with that was killed: 128, and the number of the signal.
    private static final int KILLED = 128 + 9;

    private static final String LEVEL = "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.";

    private final String name;
    private final Path output;
    private final Timeline timeline;
    private final List<String> main;
    private Build build = Build.own();
    private Optional<Process> process = Optional.empty();
    private long outputBefore;

    /// @param name for people
    /// @param folder where its output goes
    /// @param main what it runs, and the arguments
    Child(String name, Path folder, List<String> main) {
        this.name = name;
        this.output = folder.resolve(name + ".log");
        this.timeline = Timeline.in(folder);
        this.main = List.copyOf(main);
        // Nothing outlives the harness.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.ifPresent(Process::destroyForcibly)));
    }

    String name() {
        return name;
    }

    /// From now on it is started from this build.
    synchronized void become(Build build) {
        this.build = build;
    }

    /// Starts it.
    synchronized void start() {
        try {
            timeline.note(name, "started from " + build.name());
            outputBefore = Files.exists(output) ? Files.size(output) : 0;
            process = Optional.of(new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized boolean runs() {
        return process.filter(Process::isAlive).isPresent();
    }

    /// SIGKILL; also ends what is stopped by SIGSTOP.
    ///
    /// @return whether it was that which ended it
    synchronized boolean kill() throws InterruptedException {
        if (process.isEmpty()) {
            return false;
        }
        timeline.note(name, "SIGKILL");
        return process.get().destroyForcibly().waitFor() == KILLED;
    }

    /// SIGTERM, and SIGKILL when that is not enough.
    ///
    /// @return whether it ended by itself
    synchronized boolean end() throws InterruptedException {
        if (process.isEmpty()) {
            return true;
        }
        timeline.note(name, "SIGTERM");
        process.get().destroy();
        boolean ended = process.get().waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        if (ended) {
            timeline.note(name, "ended");
        } else {
            kill();
        }
        return ended;
    }

    /// SIGSTOP: it stands still and knows nothing of it.
    void freeze() throws InterruptedException {
        signal("-STOP");
    }

    /// SIGCONT.
    void thaw() throws InterruptedException {
        signal("-CONT");
    }

    /// Whether it has said something since its last start.
    synchronized boolean hasSaid(String words) {
        return said(Integer.MAX_VALUE).contains(words);
    }

    /// The end of what it has said since its last start.
    synchronized String said() {
        return said(SHOWN);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Compiled quickly rather than well: most do not live for long.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx300m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX",
                // When a stage stood still, and why a group divided its work anew.
                LEVEL + "streams.KafkaStreams=info",
                LEVEL + "coordinator.group.GroupMetadataManager=info",
                "-cp",
                build.classPath()));
        command.addAll(main);
        return command;
    }

    private String said(int most) {
        try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
            file.seek(Math.max(outputBefore, file.length() - most));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void signal(String signal) throws InterruptedException {
        if (process.isEmpty()) {
            return;
        }
        timeline.note(name, "SIG" + signal.substring(1));
        try {
            int code = new ProcessBuilder(
                            "kill", signal, Long.toString(process.get().pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(name + " was not given SIG" + signal.substring(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
