package news.dateline.enrich.duplicate;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/// Reads a text as a row of words, each as a number: case, accents, signs and spacing make no difference, as they do
/// not survive every wire. Scripts that put no spaces between words (UAX #29 leaves them to dictionaries) count letter
/// by letter.
final class Words {
    private static final int ASCII_END = 0x80;
    /// Before the first script without spaces, Thai.
    private static final int SPACED_END = 0x0e00;
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.TIBETAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    /// FNV-1a, 64 bits (Fowler, Noll, Vo).
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /// Letters and digits in lower case, 0 for the rest: most of most texts.
    private static final int[] FOLDED = foldedAscii();

    private final Shingles shingles;
    private long word = BASIS;
    private boolean within;

    Words(Shingles shingles) {
        this.shingles = shingles;
    }

    /// Reads one text; its end ends a word.
    void read(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        int at = 0;
        while (at < plain.length()) {
            int sign = plain.charAt(at);
            if (sign < ASCII_END) {
                ascii(FOLDED[sign]);
                at++;
            } else {
                sign = plain.codePointAt(at);
                other(sign);
                at += Character.charCount(sign);
            }
        }
        end();
    }

    private void ascii(int folded) {
        if (folded == 0) {
            end();
        } else {
            letter(folded);
        }
    }

    private void other(int sign) {
        boolean alone = sign >= SPACED_END && standsAlone(sign);
        boolean mark = Character.getType(sign) == Character.NON_SPACING_MARK;
        if (alone || (!mark && !Character.isLetterOrDigit(sign))) {
            end();
        }
        if (Character.isLetterOrDigit(sign)) {
            letter(Character.toLowerCase(Character.toUpperCase(sign)));
        }
        if (alone) {
            end();
        }
    }

    private void letter(int folded) {
        word = (word ^ folded) * PRIME;
        within = true;
    }

    private void end() {
        if (within) {
            shingles.word(word);
            word = BASIS;
            within = false;
        }
    }

    private static int[] foldedAscii() {
        int[] folded = new int[ASCII_END];
        for (int sign = 0; sign < ASCII_END; sign++) {
            folded[sign] = Character.isLetterOrDigit(sign) ? Character.toLowerCase(sign) : 0;
        }
        return folded;
    }

    private static boolean standsAlone(int sign) {
        return Character.isIdeographic(sign) || UNSPACED.contains(UnicodeScript.of(sign));
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }
}
