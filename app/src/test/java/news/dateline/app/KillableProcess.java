package news.dateline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A process of a test's own, killed and started again and again.
public final class KillableProcess {
    private final Class<?> main;
    private final Path output;
    private final List<String> arguments;
    private Process process;

    /// Starts it.
    ///
    /// @param main what it runs
    /// @param output where it writes to, from its last start on
    public KillableProcess(Class<?> main, Path output, String... arguments) {
        this.main = main;
        this.output = output;
        this.arguments = List.of(arguments);
        this.process = start();
    }

    /// Whether it has said something since its last start.
    public boolean hasSaid(String word) {
        if (!process.isAlive()) {
            throw new AssertionError("The process has ended by itself: " + output());
        }
        return output().contains(word);
    }

    /// Whether it runs no more.
    public boolean hasEnded() {
        return !process.isAlive();
    }

    /// SIGKILL, and a new process in its place.
    public void killAndRestart() throws InterruptedException {
        kill();
        process = start();
    }

    /// SIGKILL.
    ///
    /// @return with what it has ended: 128 and the number of the signal, unless it had ended before
    public int kill() throws InterruptedException {
        return process.destroyForcibly().waitFor();
    }

    /// What it has said since its last start.
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(ShortLivedJava.command(main, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
