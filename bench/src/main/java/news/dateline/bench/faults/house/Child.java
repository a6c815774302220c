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

    private final String name;
    private final Path output;
    private final List<String> command;
    private Optional<Process> process = Optional.empty();
    private long outputBefore;

    /// @param name for people
    /// @param folder where its output goes
    /// @param main what it runs, and the arguments
    Child(String name, Path folder, List<String> main) {
        this.name = name;
        this.output = folder.resolve(name + ".log");
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Compiled quickly rather than well: most do not live for long.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx300m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(main);
        // Nothing outlives the harness.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.ifPresent(Process::destroyForcibly)));
    }

    String name() {
        return name;
    }

    /// Starts it.
    synchronized void start() {
        try {
            outputBefore = Files.exists(output) ? Files.size(output) : 0;
            process = Optional.of(new ProcessBuilder(command)
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
    synchronized void kill() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroyForcibly().waitFor();
        }
    }

    /// SIGTERM, and SIGKILL when that is not enough.
    ///
    /// @return whether it ended by itself
    synchronized boolean end() throws InterruptedException {
        if (process.isEmpty()) {
            return true;
        }
        process.get().destroy();
        boolean ended = process.get().waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        kill();
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
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.get().pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
