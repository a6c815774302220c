package news.dateline.enrich.topic;

/// Words as numbers of 64 bits, so that a text is read without making strings. Letters count without case, and a
/// plural in -s like its singular.
final class Words {
    static final long BEGIN = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final int LEAST_WITH_PLURAL = 4;
    private static final int ASCII_END = 0x80;
    private static final int CASE_BIT = 0x20;
    // Each sign of ASCII as it counts in a word: a small letter, a digit, or 0 for what ends one. Most text is ASCII.
    private static final char[] ASCII = ascii();

    private Words() {}

    /// The number of a word with one letter more (FNV-1a).
    static long next(long word, char letter) {
        return (word ^ letter) * PRIME;
    }

    /// The number of two words beside each other.
    static long pair(long first, long second) {
        return ((first * PRIME) ^ second) * PRIME;
    }

    /// A letter in small, a digit as it is, 0 for what stands in no word.
    static char small(char sign) {
        if (sign < ASCII_END) {
            return ASCII[sign];
        }
        return Character.isLetterOrDigit(sign) ? Character.toLowerCase(sign) : 0;
    }

    /// Whether a sign of a word, as [#small] gave it, is a digit.
    static boolean isDigit(char small) {
        return small < ASCII_END ? small <= '9' : Character.isDigit(small);
    }

    private static char[] ascii() {
        char[] signs = new char[ASCII_END];
        for (char sign = 0; sign < ASCII_END; sign++) {
            boolean capital = sign >= 'A' && sign <= 'Z';
            boolean other = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
            signs[sign] = capital ? (char) (sign | CASE_BIT) : other ? sign : 0;
        }
        return signs;
    }

    static boolean isPlural(int length, char beforeLast, char last) {
        return length >= LEAST_WITH_PLURAL && last == 's' && beforeLast != 's';
    }

    /// The number of a word or of a pair joined by `_`. Words of one letter count nowhere.
    static long of(String term) {
        long pair = BEGIN;
        boolean joined = false;
        for (String word : term.split("_", -1)) {
            if (word.length() > 1) {
                pair = joined ? pair(pair, single(word)) : single(word);
                joined = true;
            }
        }
        return pair;
    }

    private static long single(String word) {
        int length = word.length();
        boolean plural = isPlural(length, word.charAt(length - 2), word.charAt(length - 1));
        long number = BEGIN;
        for (int i = 0; i < (plural ? length - 1 : length); i++) {
            number = next(number, small(word.charAt(i)));
        }
        return number;
    }
}
