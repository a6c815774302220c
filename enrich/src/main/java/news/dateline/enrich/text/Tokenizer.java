package news.dateline.enrich.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// Cuts a text into words and signs. Names and stories are cut alike, so that `U.S.` and `Guinea-Bissau` meet.
public final class Tokenizer {
    private static final int ASK_EVERY = 1024;
    // About the length of a word with its space.
    private static final int SIGNS_A_TOKEN = 5;
    // Most text is ASCII: what is known of each of its signs is looked up.
    private static final boolean[] VISIBLE = visible();

    private Tokenizer() {}

    /// The tokens of a text in order, white space and invisible format characters (a byte order mark) left out.
    public static Tokens tokens(String text) {
        return tokens(text, () -> false);
    }

    /// The same until it is enough; asked at the begin and from time to time.
    static Tokens tokens(String text, BooleanSupplier enough) {
        Token[] tokens = new Token[text.length() / SIGNS_A_TOKEN + 1];
        int size = 0;
        int at = 0;
        int start = 0;
        int signs = 0;
        while (at < text.length() && (signs++ % ASK_EVERY != 0 || !enough.getAsBoolean())) {
            int end = at + 1;
            if (isVisible(text, at)) {
                if (size == tokens.length) {
                    tokens = Arrays.copyOf(tokens, size * 2);
                }
                Token token = token(text, at, start);
                tokens[size++] = token;
                end = token.end();
            } else if (Character.isSurrogate(text.charAt(at))) {
                end = text.offsetByCodePoints(at, 1);
            }
            start += text.charAt(at) < WordCode.ASCII_END ? end - at : text.codePointCount(at, end);
            at = end;
        }
        return new Tokens(tokens, size);
    }

    private static Token token(String text, int at, int start) {
        if (text.charAt(at) < WordCode.ASCII_END) {
            Token token = new Token(text, at, start);
            if (!goesOn(text, token)) {
                return token;
            }
        }
        int end = end(text, at);
        return new Token(new Token.At(at, end, start), plain(text.substring(at, end)));
    }

    // Whether a word of ASCII so far has another letter behind.
    private static boolean goesOn(String text, Token token) {
        int end = token.end();
        return end < text.length()
                && text.charAt(end) >= WordCode.ASCII_END
                && token.isWord()
                && isInWord(text.codePointAt(end));
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

    private static boolean isVisible(String text, int at) {
        char first = text.charAt(at);
        return first < WordCode.ASCII_END ? VISIBLE[first] : isAnyVisible(text.codePointAt(at));
    }

    private static boolean isInWord(int sign) {
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isAnyVisible(int sign) {
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && Character.getType(sign) != Character.FORMAT;
    }

    private static boolean[] visible() {
        boolean[] signs = new boolean[WordCode.ASCII_END];
        for (int sign = 0; sign < signs.length; sign++) {
            signs[sign] = isAnyVisible(sign);
        }
        return signs;
    }

    private static String plain(String sign) {
        return switch (sign) {
            case "’", "‘", "ʼ", "′" -> "'";
            case "‐", "‑", "–", "—", "―" -> "-";
            default -> withoutAccents(sign);
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
