package news.dateline.ingest.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own wire stories.
public final class Samples {
    private static final Path FOLDER = Path.of("..", "samples");

    private Samples() {}

    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the formats that have a folder of their own.
    public static List<String> formats() {
        try (Stream<Path> folders = Files.list(FOLDER.resolve("formats"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The samples of one format; those of NewsML-G2 and of pages are the demonstration's.
    public static List<byte[]> of(String format) {
        return switch (format) {
            case "newsml-g2" -> named(".xml");
            case "page" -> named(".txt");
            default -> in(FOLDER.resolve("formats").resolve(format));
        };
    }

    private static List<byte[]> named(String ending) {
        return names().stream()
                .filter(name -> name.endsWith(ending))
                .map(Samples::bytes)
                .toList();
    }

    private static List<byte[]> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(FOLDER::relativize)
                    .map(file -> bytes(file.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
