package news.dateline.enrich.reference.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The lines of a file in UTF-8, none longer than is wise to hold.
final class Lines implements AutoCloseable {
    /// The largest entity of Wikidata has about a fifth of it.
    static final int MAX_LENGTH = 16 << 20;

    private static final int FIRST = 256;

    private final BufferedReader reader;
    private int number;

    private Lines(BufferedReader reader) {
        this.reader = reader;
    }

    /// One line.
    ///
    /// @param number from 1
    /// @param text its text; the beginning where it is too long
    /// @param whole whether that is all of it
    record Line(int number, String text, boolean whole) {}

    static Lines of(Path file) throws IOException {
        // Bytes that are no UTF-8 become the replacement character: a fault of one line, not of the file.
        return new Lines(new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)));
    }

    /// The next line; null behind the last.
    @Nullable
    Line next() throws IOException {
        StringBuilder text = new StringBuilder(FIRST);
        boolean whole = true;
        int sign = reader.read();
        if (sign < 0) {
            return null;
        }
        for (; sign >= 0 && sign != '\n'; sign = reader.read()) {
            if (text.length() < MAX_LENGTH) {
                text.append((char) sign);
            } else {
                whole = false;
            }
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        number++;
        boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == '\uFEFF';
        return new Line(number, marked ? text.substring(1) : text.toString(), whole);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
