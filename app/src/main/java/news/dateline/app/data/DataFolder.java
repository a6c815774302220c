package news.dateline.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where a single machine keeps everything: the broker's log, the stages' state, the ports in use and the
/// demonstration's keys.
///
/// @param root the folder
public record DataFolder(Path root) {
    private static final String ENDPOINTS = "endpoints.properties";
    private static final String KEYS = "keys.properties";

    /// The folder under the user's home.
    public static DataFolder standard() {
        return new DataFolder(Path.of(System.getProperty("user.home"), ".dateline"));
    }

    /// A new folder that [#delete()] should take away.
    public static DataFolder ephemeral() {
        try {
            return new DataFolder(Files.createTempDirectory("dateline-"));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made", e);
        }
    }

    /// The broker's log and metadata.
    public Path broker() {
        return root.resolve("broker");
    }

    /// The state of Kafka Streams.
    public Path streams() {
        return root.resolve("streams");
    }

    /// The indexes of what became of stories, one for each process.
    public Path status() {
        return root.resolve("status");
    }

    /// The indexes of stories' ways on the clusters that were asked about, one for each process.
    public Path traces() {
        return root.resolve("traces");
    }

    /// What is remembered about ports and the cluster; empty when nothing is.
    public Properties endpoints() {
        return load(ENDPOINTS);
    }

    /// Remembers ports and the cluster.
    public void endpoints(Properties endpoints) {
        store(ENDPOINTS, endpoints);
    }

    /// The key of a wire that was made here, if one was.
    public Optional<String> key(String wire) {
        return Optional.ofNullable(load(KEYS).getProperty(wire));
    }

    /// Remembers a wire's key; the file is for its owner only.
    public void key(String wire, String key) {
        Properties keys = load(KEYS);
        keys.setProperty(wire, key);
        store(KEYS, keys);
    }

    /// Makes the folder where it is not there yet, for its owner only: unpublished stories lie in it.
    void create() throws IOException {
        Files.createDirectories(
                root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// Deletes the folder and all in it.
    public void delete() {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + root + " cannot be deleted", e);
        }
    }

    private Properties load(String name) {
        Properties properties = new Properties();
        Path file = root.resolve(name);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be read", e);
            }
        }
        return properties;
    }

    // Written aside and renamed: a reader, or a process that was killed while writing, never meets half a file.
    private void store(String name, Properties properties) {
        Path file = root.resolve(name);
        try {
            create();
            Path aside = Files.createTempFile(
                    root,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(aside)) {
                properties.store(out, "Written by Dateline");
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written", e);
        }
    }
}
