package news.dateline.ingest.drop;

import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Names of files as the file system has them, which may be any bytes but `/` and zero. They are worked on in the
/// percent encoding of their URI, which loses none of them, whatever encoding this process takes names to be in.
final class FileNames {
    /// NAME_MAX of the usual file systems, in bytes.
    static final int MAX_BYTES = 255;

    private static final List<String> TEMPORARY = List.of(".tmp", ".part", ".filepart");
    private static final int MAX_SHOWN = 300;
    private static final char UNDECODABLE = '\uFFFD';

    private FileNames() {}

    /// The name of a file, percent-encoded.
    static String encoded(Path file) {
        String path = file.toUri().getRawPath();
        // A folder's URI ends with a slash.
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    /// The file of a percent-encoded name in a folder.
    static Path in(Path folder, String encoded) {
        String path = folder.toUri().toString();
        return Path.of(URI.create(path.endsWith("/") ? path + encoded : path + '/' + encoded));
    }

    /// How many bytes a percent-encoded name has.
    static int bytes(String encoded) {
        int escapes = (int) encoded.chars().filter(c -> c == '%').count();
        return encoded.length() - 2 * escapes;
    }

    /// Whether a name says that the file is still being written.
    static boolean isTemporary(String encoded) {
        String lower = encoded.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") || TEMPORARY.stream().anyMatch(lower::endsWith);
    }

    /// The name with something between its stem and its extension.
    static String with(String encoded, String addition) {
        int dot = encoded.lastIndexOf('.');
        int end = dot > 0 ? dot : encoded.length();
        return encoded.substring(0, end) + addition + encoded.substring(end);
    }

    /// The name for people, logs and records: never a path, and without characters that could forge a line or turn the
    /// direction of text. A name that is no text is shown percent-encoded.
    static String shown(Path file) {
        String name = String.valueOf(file.getFileName());
        return escaped(name.indexOf(UNDECODABLE) < 0 ? name : encoded(file));
    }

    /// What went wrong, for logs and records: without the paths that Java puts into the messages of its exceptions.
    static String told(Throwable fault) {
        String message = fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
        String kind = fault.getClass().getSimpleName();
        return message == null ? kind : kind + ": " + escaped(message);
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && shown.length() < MAX_SHOWN; i++) {
            char c = text.charAt(i);
            if (isTricky(text, i)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static boolean isTricky(String text, int at) {
        return switch (Character.getType(text.codePointAt(at))) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> !isLowSurrogateOfPair(text, at);
            default -> false;
        };
    }

    private static boolean isLowSurrogateOfPair(String text, int at) {
        return at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
