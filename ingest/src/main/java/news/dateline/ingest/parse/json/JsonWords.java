package news.dateline.ingest.parse.json;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What members of an object say, as the fields of a story want it. What can be used is from now on read; the rest
/// stays for `unparsed`.
public final class JsonWords {
    private static final int MAX_DIGITS = 40;

    private JsonWords() {}

    /// One line: runs of white space are one space. Null when it is absent, blank or no words.
    public static @Nullable String line(JsonObject object, String name) {
        String text = object.words(name);
        String line = text == null ? "" : Words.collapse(text);
        return line.isEmpty() ? null : line;
    }

    /// The same of the first of these members that has words.
    ///
    /// @param spellings of one member in the versions of a format
    public static @Nullable String line(JsonObject object, String... spellings) {
        String text = verbatim(object, spellings);
        String line = text == null ? "" : Words.collapse(text);
        return line.isEmpty() ? null : line;
    }

    /// As it stood, outer white space removed. Null when it is absent, blank or no words.
    public static @Nullable String verbatim(JsonObject object, String name) {
        String text = object.words(name);
        return text == null ? null : text.strip();
    }

    /// The same of the first of these members that has words.
    ///
    /// @param spellings of one member in the versions of a format
    public static @Nullable String verbatim(JsonObject object, String... spellings) {
        for (String name : spellings) {
            String text = object.words(name);
            if (text != null) {
                return text.strip();
            }
        }
        return null;
    }

    /// All texts of these members, each of which may be one or an array, outer white space removed.
    public static List<String> texts(JsonObject object, String... names) {
        List<String> texts = new ArrayList<>(2);
        for (String name : names) {
            for (String text : object.texts(name)) {
                texts.add(text.strip());
            }
        }
        return texts;
    }

    /// The texts of a member that is one text or an array of them, each as it stood, outer white space removed.
    public static List<LocalizedText> verbatims(JsonObject object, String name) {
        List<LocalizedText> texts = new ArrayList<>(2);
        for (String text : object.texts(name)) {
            texts.add(new LocalizedText(text.strip(), null, null));
        }
        return texts;
    }

    /// A whole number within bounds. Null when it is none: then it is not read.
    public static @Nullable Integer number(JsonObject object, String name, int least, int most) {
        String written = object.peekText(name);
        Integer number = written == null ? null : Words.number(written, least, most);
        if (number != null) {
            object.text(name);
        }
        return number;
    }

    /// A whole number from 0, of 64 bits. Empty when it is none: then it is not read.
    public static Optional<Long> count(JsonObject object, String name) {
        String written = object.peekText(name);
        if (written == null || !isDigits(written.strip())) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(written.strip());
        if (number.bitLength() >= Long.SIZE) {
            return Optional.empty();
        }
        object.text(name);
        return Optional.of(number.longValue());
    }

    /// A time that does not decide whether a story may be published. Null when it cannot be used: then it is not read.
    ///
    /// @param field the name of the story's field, for what was inferred
    public static @Nullable Instant time(JsonObject object, String name, String field, Times times) {
        String written = object.peekText(name);
        Instant time = written == null ? null : times.read(field, name, written);
        if (time != null) {
            object.text(name);
        }
        return time;
    }

    private static boolean isDigits(String written) {
        return !written.isEmpty()
                && written.length() <= MAX_DIGITS
                && written.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
