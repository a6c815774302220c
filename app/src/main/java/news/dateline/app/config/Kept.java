package news.dateline.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/// What a configuration does not hold itself but says where it is kept: `file:/run/secrets/meridian` or
/// `env:MERIDIAN_SECRET`.
final class Kept {
    private static final String FILE = "file:";
    private static final String ENVIRONMENT = "env:";
    // No secret, certificate or chain of certificates is longer.
    private static final int MAX_BYTES = 1 << 20;

    private Kept() {}

    /// What is kept there, without space around it; a text that names no place is meant itself.
    ///
    /// @param environment variables
    /// @throws IllegalArgumentException when nothing can be read there
    static String read(String text, Map<String, String> environment) {
        if (text.startsWith(ENVIRONMENT)) {
            String value = environment.get(text.substring(ENVIRONMENT.length()));
            if (value == null) {
                throw new IllegalArgumentException("there is no such variable");
            }
            return value.strip();
        }
        return text.startsWith(FILE) ? file(text.substring(FILE.length())) : text;
    }

    /// What a file says, without space around it.
    ///
    /// @throws IllegalArgumentException when it cannot be read
    static String file(String name) {
        try {
            Path file = Path.of(name);
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("the file is longer than " + MAX_BYTES + " bytes");
            }
            return Files.readString(file).strip();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("the file cannot be read", e);
        }
    }

    /// Where it was looked for, as the beginning of a message. What names no place may be the secret itself and is not
    /// repeated.
    static String place(String text) {
        return text.startsWith(FILE) || text.startsWith(ENVIRONMENT) ? text + " " : "";
    }
}
