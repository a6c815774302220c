package news.dateline.enrich.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// Cuts a text into words and signs. Names and stories are cut alike, so that `U.S.` and `Guinea-Bissau` meet.
public final class Tokenizer {
    private static final int ASCII_END = 0x80;
    private static final int ASK_EVERY = 1024;

    private Tokenizer() {}

    /// The tokens of a text in order, white space and invisible format characters (a byte order mark) left out.
    public static List<Token> tokens(String text) {
        return tokens(text, () -> false);
    }

    /// The same until it is enough; asked at the begin and from time to time.
    static List<Token> tokens(String text, BooleanSupplier enough) {
        List<Token> tokens = new ArrayList<>(text.length() / 4 + 1);
        int at = 0;
        int start = 0;
        int signs = 0;
        while (at < text.length() && (signs++ % ASK_EVERY != 0 || !enough.getAsBoolean())) {
            int first = text.codePointAt(at);
            int end = at + Character.charCount(first);
            int length = 1;
            if (isWordSign(first)) {
                while (end < text.length()) {
                    int next = text.codePointAt(end);
                    if (!isWordSign(next)) {
                        break;
                    }
                    end += Character.charCount(next);
                    length++;
                }
            }
            if (isVisible(first)) {
                String form = plain(text.substring(at, end));
                tokens.add(new Token(form, form.toUpperCase(Locale.ROOT), at, end, start));
            }
            at = end;
            start += length;
        }
        return tokens;
    }

    private static boolean isWordSign(int sign) {
        if (sign < ASCII_END) {
            return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
        }
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isVisible(int sign) {
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && Character.getType(sign) != Character.FORMAT;
    }

    private static String plain(String sign) {
        if (isAscii(sign)) {
            return sign;
        }
        return switch (sign) {
            case "’", "‘", "ʼ", "′", "`" -> "'";
            case "‐", "‑", "–", "—", "―" -> "-";
            default -> withoutAccents(sign);
        };
    }

    private static boolean isAscii(String sign) {
        for (int i = 0; i < sign.length(); i++) {
            if (sign.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
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
