package news.dateline.enrich.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/// Cuts a text into words and signs. Names and stories are cut alike, so that `U.S.` and `Guinea-Bissau` meet.
public final class Tokenizer {
    private static final int ASCII_END = 0x80;
    private static final int ASK_EVERY = 1024;
    // About the length of a word with its space.
    private static final int SIGNS_A_TOKEN = 5;
    // Most text is ASCII: what is known of each of its signs is looked up.
    private static final boolean[] IN_WORD = ascii(Tokenizer::isInWord);
    private static final boolean[] VISIBLE = ascii(Tokenizer::isAnyVisible);
    private static final Word[] SIGNS = signs();

    private Tokenizer() {}

    /// The tokens of a text in order, white space and invisible format characters (a byte order mark) left out.
    public static List<Token> tokens(String text) {
        return tokens(text, () -> false);
    }

    /// The same until it is enough; asked at the begin and from time to time.
    static List<Token> tokens(String text, BooleanSupplier enough) {
        List<Token> tokens = new ArrayList<>(text.length() / SIGNS_A_TOKEN + 1);
        int at = 0;
        int start = 0;
        int signs = 0;
        while (at < text.length() && (signs++ % ASK_EVERY != 0 || !enough.getAsBoolean())) {
            int end = text.charAt(at) < ASCII_END ? asciiEnd(text, at) : at;
            boolean ascii = end > at && (end == text.length() || !goesOn(text, at, end));
            if (!ascii) {
                end = end(text, at);
            }
            if (isVisible(text, at)) {
                tokens.add(new Token(ascii ? word(text, at, end) : plain(text.substring(at, end)), at, end, start));
            }
            start += ascii ? end - at : text.codePointCount(at, end);
            at = end;
        }
        return tokens;
    }

    private static int asciiEnd(String text, int begin) {
        int end = begin + 1;
        if (IN_WORD[text.charAt(begin)]) {
            while (end < text.length() && text.charAt(end) < ASCII_END && IN_WORD[text.charAt(end)]) {
                end++;
            }
        }
        return end;
    }

    // Whether a word of ASCII so far has another letter behind.
    private static boolean goesOn(String text, int begin, int end) {
        return text.charAt(end) >= ASCII_END && IN_WORD[text.charAt(begin)] && isInWord(text.codePointAt(end));
    }

    private static int end(String text, int begin) {
        int first = text.codePointAt(begin);
        int end = begin + Character.charCount(first);
        if (isInWord(first)) {
            while (end < text.length()) {
                int next = text.codePointAt(end);
                if (!isInWord(next)) {
                    break;
                }
                end += Character.charCount(next);
            }
        }
        return end;
    }

    private static Word word(String text, int begin, int end) {
        if (end == begin + 1) {
            return SIGNS[text.charAt(begin)];
        }
        String form = text.substring(begin, end);
        return Word.ofAscii(form, Word.codeOf(form));
    }

    private static boolean isVisible(String text, int at) {
        char first = text.charAt(at);
        return first < ASCII_END ? VISIBLE[first] : isAnyVisible(text.codePointAt(at));
    }

    private static boolean isInWord(int sign) {
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isAnyVisible(int sign) {
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && Character.getType(sign) != Character.FORMAT;
    }

    private static boolean[] ascii(IntPredicate is) {
        boolean[] signs = new boolean[ASCII_END];
        for (int sign = 0; sign < ASCII_END; sign++) {
            signs[sign] = is.test(sign);
        }
        return signs;
    }

    private static Word[] signs() {
        Word[] signs = new Word[ASCII_END];
        for (int sign = 0; sign < ASCII_END; sign++) {
            signs[sign] = Word.of(Character.toString(sign));
        }
        return signs;
    }

    private static Word plain(String sign) {
        return switch (sign) {
            case "’", "‘", "ʼ", "′" -> SIGNS['\''];
            case "‐", "‑", "–", "—", "―" -> SIGNS['-'];
            default -> Word.of(withoutAccents(sign));
        };
    }

    private static String withoutAccents(String word) {
        String whole = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(whole.length());
        whole.codePoints().filter(sign -> !isMark(sign)).map(Tokenizer::latin).forEach(plain::appendCodePoint);
        // A mark alone is a sign too.
        return plain.isEmpty() ? word : plain.toString();
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    // NFD leaves these whole: they are letters of their own.
    private static int latin(int sign) {
        return switch (sign) {
            case 'ø' -> 'o';
            case 'Ø' -> 'O';
            case 'ł' -> 'l';
            case 'Ł' -> 'L';
            case 'đ' -> 'd';
            case 'Đ' -> 'D';
            case 'ı' -> 'i';
            default -> sign;
        };
    }
}
