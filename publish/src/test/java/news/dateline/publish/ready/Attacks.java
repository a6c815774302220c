package news.dateline.publish.ready;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody could put into a story to run code at readers, of attacks.txt.
final class Attacks {
    private static final Pattern CHARACTER = Pattern.compile("\\[\\[([0-9a-f]{1,5})]]");

    private Attacks() {}

    /// One of them.
    ///
    /// @param kind what it tries
    record Attack(String kind, String text) {
        @Override
        public String toString() {
            return kind + ": " + text;
        }
    }

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        String kind = "";
        for (String line : lines()) {
            if (line.startsWith("= ")) {
                kind = line.substring(2);
            } else if (!line.startsWith("# ")) {
                attacks.add(new Attack(kind, characters(line)));
            }
        }
        return attacks;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Attacks.class.getResourceAsStream("attacks.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String characters(String line) {
        return CHARACTER
                .matcher(line)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
