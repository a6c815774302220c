package news.dateline.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Texts of properties.
public final class Words {
    private static final int MAX_DIGITS = 9;
    // Leading zeros count too.
    private static final int MAX_LONG_DIGITS = 40;

    private Words() {}

    /// One line: runs of white space, which come from how the XML was laid out, are one space. Null when blank.
    public static @Nullable String line(Element element) {
        String line = collapse(element.text());
        return line.isEmpty() ? null : line;
    }

    /// As it stood, outer white space removed. Null when blank.
    public static @Nullable String verbatim(Element element) {
        String text = element.text().strip();
        return text.isEmpty() ? null : text;
    }

    /// Headlines, descriptions, names: those that say something, with role and language.
    public static List<LocalizedText> lines(List<Element> elements) {
        List<LocalizedText> texts = new ArrayList<>(elements.size());
        for (Element element : elements) {
            String line = line(element);
            if (line != null) {
                texts.add(new LocalizedText(line, element.attribute("role"), element.language()));
            }
        }
        return texts;
    }

    /// The same with paragraphs and every space kept.
    public static List<LocalizedText> verbatims(List<Element> elements) {
        List<LocalizedText> texts = new ArrayList<>(elements.size());
        for (Element element : elements) {
            String text = verbatim(element);
            if (text != null) {
                texts.add(new LocalizedText(text, element.attribute("role"), element.language()));
            }
        }
        return texts;
    }

    /// The lines of elements, as plain strings.
    public static List<String> plain(List<Element> elements) {
        List<String> texts = new ArrayList<>(elements.size());
        for (Element element : elements) {
            String line = line(element);
            if (line != null) {
                texts.add(line);
            }
        }
        return texts;
    }

    /// Runs of white space as one space, none around.
    public static String collapse(String text) {
        if (isLine(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                space = !line.isEmpty();
            } else {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return strip(line.toString());
    }

    // Most texts are one line already.
    private static boolean isLine(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c == ' ' && space)) {
                return false;
            }
            space = c == ' ';
        }
        return !space && !isOuter(text.charAt(0)) && !isOuter(text.charAt(text.length() - 1));
    }

    // A no-break space inside belongs to the text; around it, it is white space like any.
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isOuter(text.charAt(start))) {
            start++;
        }
        while (end > start && isOuter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isOuter(char c) {
        return c == '\u00A0' || Character.isWhitespace(c);
    }

    /// The words of a list; of a blank one the empty word.
    public static List<String> list(String text) {
        String list = text.strip();
        List<String> words = new ArrayList<>(2);
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            if (isBetween(list.charAt(i))) {
                words.add(list.substring(start, i));
                while (isBetween(list.charAt(i + 1))) {
                    i++;
                }
                start = i + 1;
            }
        }
        words.add(list.substring(start));
        return words;
    }

    private static boolean isBetween(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /// A whole number within bounds; null when it is none.
    public static @Nullable Integer number(@Nullable String value, int least, int most) {
        if (value == null) {
            return null;
        }
        String digits = value.strip();
        Long number = digits.length() > MAX_DIGITS ? null : number(digits);
        return number == null || number < least || number > most ? null : number.intValue();
    }

    /// A whole number from 0 that fits into 64 bits; null when it is none.
    public static @Nullable Long number(String value) {
        String digits = value.strip();
        if (digits.isEmpty() || digits.length() > MAX_LONG_DIGITS) {
            return null;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
                return null;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
