package news.dateline.ingest.parse.legacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads [Marks]: words and counts, in whatever order and however they are joined (`1stLd-Writethru`, `LEAD 2`,
/// `2. Zusammenfassung`).
final class MarkReader {
    private static final int LONGEST = 80;
    private static final Pattern PIECE = Pattern.compile("\\d+|\\p{L}+");
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th", "er", "ère", "e");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private final String text;
    private final EnumSet<Mark> said = EnumSet.noneOf(Mark.class);
    private int lead;
    private int part;
    private int waiting;
    private @Nullable Mark uncounted;

    MarkReader(String text) {
        this.text = text.strip();
    }

    Optional<Marks> read() {
        // What stands between the words may be anything but words: dashes, stars, apostrophes for bells.
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher pieces = PIECE.matcher(text.toLowerCase(Locale.ROOT).replace("write-thr", "writethr"));
        boolean counted = false;
        while (pieces.find()) {
            String piece = pieces.group();
            if (Character.isDigit(piece.charAt(0))) {
                number(piece);
                counted = true;
            } else if (!(counted && ENDINGS.contains(piece)) && !word(piece)) {
                return Optional.empty();
            } else {
                counted = false;
            }
        }
        // A name of ordinary words only, such as "Story", marks nothing.
        said.remove(Mark.NEUTRAL);
        return said.isEmpty() ? Optional.empty() : Optional.of(new Marks(lead, part, said));
    }

    private boolean word(String word) {
        int ordinal = ORDINALS.indexOf(word) + 1;
        if (ordinal > 0) {
            count(ordinal);
            return true;
        }
        // "3rdLd" is a count and two letters more.
        Optional<Mark> mark = Mark.of(word).or(() -> withoutEnding(word));
        mark.ifPresent(this::take);
        return mark.isPresent();
    }

    private static Optional<Mark> withoutEnding(String word) {
        return word.length() > 2 && ENDINGS.contains(word.substring(0, 2))
                ? Mark.of(word.substring(2))
                : Optional.empty();
    }

    private void take(Mark mark) {
        said.add(mark);
        if (mark.counts()) {
            if (waiting > 0) {
                set(mark, waiting);
                waiting = 0;
            } else {
                uncounted = mark;
            }
        }
    }

    private void number(String digits) {
        // A time of day or a number of words counts nothing.
        if (digits.length() <= 2) {
            count(Integer.parseInt(digits));
        }
    }

    private void count(int number) {
        if (uncounted == null) {
            waiting = number;
        } else {
            set(uncounted, number);
            uncounted = null;
        }
    }

    private void set(Mark mark, int number) {
        if (mark == Mark.LEAD) {
            lead = Math.min(Marks.MAX_COUNT, number);
        } else {
            part = number;
        }
    }
}
