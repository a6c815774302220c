package news.dateline.app.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One of the processes on a folder, started again and again.
final class DropInstance {
    private final String bootstrap;
    private final Path folder;
    private final Path output;
    private Process process;

    DropInstance(String bootstrap, Path folder, Path output) {
        this.bootstrap = bootstrap;
        this.folder = folder;
        this.output = output;
        this.process = start();
    }

    boolean isWatching() {
        if (!process.isAlive()) {
            throw new AssertionError("The process has ended by itself: " + output());
        }
        return output().contains(DropProcess.WATCHING);
    }

    /// SIGKILL, and a new process in its place.
    void killAndRestart() throws InterruptedException {
        kill();
        process = start();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() {
        try {
            // Compiled quickly rather than well: it does not live for long.
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xshare:auto",
                            "-Xmx160m",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DropProcess.class.getName(),
                            bootstrap,
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
