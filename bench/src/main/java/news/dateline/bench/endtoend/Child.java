package news.dateline.bench.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.app.Dateline;

/// Dateline in a process of its own, with the classes of this one.
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String PEAK = "VmHWM:";
    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private final Process process;
    private final String awaited;
    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread reader = new Thread(this::read, "child-output");

    private Child(Process process, String awaited) {
        this.process = process;
        this.awaited = awaited;
        reader.start();
    }

    /// Starts it and waits until it says that it is so far.
    ///
    /// @param options of Java
    /// @param arguments of Dateline
    /// @param awaited what a line that says so has in it
    static Child start(List<String> options, List<String> arguments, String awaited)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Ddateline.home=" + System.getProperty("dateline.home", "."));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Dateline.class.getName()));
        command.addAll(arguments);
        Child child =
                new Child(new ProcessBuilder(command).redirectErrorStream(true).start(), awaited);
        if (!child.told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            child.close();
            throw new IllegalStateException(arguments + " has not said '" + awaited + "'");
        }
        return child;
    }

    /// The most megabytes that were resident so far, by the kernel's count (proc_pid_status(5)).
    double peak() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToDouble(line -> Double.parseDouble(
                        line.substring(PEAK.length()).replace("kB", "").strip()))
                .map(kilobytes -> kilobytes / KILOBYTES_A_MEGABYTE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(status + " does not say " + PEAK));
    }

    /// Asks it to stop, and waits until it has.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            reader.join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    // Whatever it says is read, so that it never waits for a reader.
    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(awaited)) {
                    told.countDown();
                }
            }
        } catch (IOException e) {
            // The process is gone, and so is what it would have said.
        }
    }
}
