package news.dateline.enrich.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Words as the numbers of pieces that a model knows, the longest piece first; pieces within a word begin with `##`
/// (Wu and others 2016, section 4.1; the vocabulary is BERT's `vocab.txt`).
final class WordPieces {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> pieces = new HashMap<>();
    private final boolean small;
    private final int begin;
    private final int end;
    private final int unknown;

    private WordPieces(String name, List<String> lines) throws IOException {
        for (String line : lines) {
            pieces.putIfAbsent(line, pieces.size());
        }
        // A vocabulary without capitals is one of small letters.
        this.small = lines.stream().noneMatch(line -> line.length() > 1 && Character.isUpperCase(line.charAt(0)));
        this.begin = special(name, "[CLS]");
        this.end = special(name, "[SEP]");
        this.unknown = special(name, "[UNK]");
    }

    static WordPieces read(Path file) throws IOException {
        return new WordPieces(file.toString(), Files.readAllLines(file));
    }

    private int special(String name, String piece) throws IOException {
        Integer number = pieces.get(piece);
        if (number == null) {
            throw new IOException(name + " lacks the piece " + piece);
        }
        return number;
    }

    long begin() {
        return begin;
    }

    long end() {
        return end;
    }

    /// The numbers of a word's pieces; one number for a word that cannot be made of pieces.
    long[] of(String word) {
        String form = small ? word.toLowerCase(Locale.ROOT) : word;
        if (form.length() > LONGEST_WORD) {
            return new long[] {unknown};
        }
        long[] found = new long[form.length()];
        int count = 0;
        int from = 0;
        while (from < form.length()) {
            int to = form.length();
            while (to > from && !pieces.containsKey(piece(form, from, to))) {
                to--;
            }
            if (to == from) {
                return new long[] {unknown};
            }
            found[count] = Objects.requireNonNull(pieces.get(piece(form, from, to)));
            count++;
            from = to;
        }
        return java.util.Arrays.copyOf(found, count);
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }
}
