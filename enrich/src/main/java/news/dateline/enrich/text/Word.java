package news.dateline.enrich.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A word, a number or one other sign as it is written, wherever it stands.
final class Word {
    /// The code of a word that has none.
    static final long NO_CODE = 0;

    private static final int ASCII_END = 0x80;
    private static final int LONGEST = 12;
    private static final long RADIX = 37;
    private static final int LETTERS = 11;
    private static final int CAPITAL = ~0x20;
    // As of String.hashCode.
    private static final int HASH_FACTOR = 31;

    private final String form;
    private final long code;
    private final boolean isWord;
    private final boolean isCapitalised;
    private final boolean isShouted;
    // Few words are asked for it. Made twice it is the same.
    private @Nullable String key;

    private Word(String form, @Nullable String key, long code) {
        this.form = form;
        this.key = key;
        this.code = code;
        int first = form.codePointAt(0);
        isWord = Character.isLetterOrDigit(first);
        isCapitalised = Character.isUpperCase(first) || Character.isTitleCase(first);
        isShouted = isCapitalised && form.equals(key());
    }

    /// Any word.
    static Word of(String form) {
        String key = form.toUpperCase(Locale.ROOT);
        return new Word(form, key, codeOf(key));
    }

    /// A word of ASCII.
    ///
    /// @param code as of [#codeOf]
    static Word ofAscii(String form, long code) {
        return new Word(form, null, code);
    }

    /// A number for each key of up to twelve letters and digits of ASCII, and for each other sign of it; no two have
    /// the
    /// same. Others have none.
    static long codeOf(String key) {
        char first = key.charAt(0);
        if (key.length() == 1 && first < ASCII_END && digit(first) == 0) {
            return -1L - first;
        }
        if (key.length() > LONGEST) {
            return NO_CODE;
        }
        long code = 0;
        for (int i = 0; i < key.length(); i++) {
            int digit = digit(key.charAt(i));
            if (digit == 0) {
                return NO_CODE;
            }
            code = code * RADIX + digit;
        }
        return code;
    }

    // 1 to 10 for digits, 11 to 36 for letters without case, 0 for others.
    private static int digit(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0' + 1;
        }
        int capital = sign & CAPITAL;
        return sign < ASCII_END && capital >= 'A' && capital <= 'Z' ? capital - 'A' + LETTERS : 0;
    }

    String form() {
        return form;
    }

    String key() {
        String made = key;
        if (made == null) {
            made = form.toUpperCase(Locale.ROOT);
            key = made;
        }
        return made;
    }

    /// The hash of the key, without making it.
    int keyHash() {
        int hash = 0;
        for (int i = 0; i < form.length(); i++) {
            char sign = form.charAt(i);
            if (sign >= ASCII_END) {
                return key().hashCode();
            }
            hash = hash * HASH_FACTOR + (sign >= 'a' && sign <= 'z' ? sign & CAPITAL : sign);
        }
        return hash;
    }

    long code() {
        return code;
    }

    boolean isWord() {
        return isWord;
    }

    boolean isCapitalised() {
        return isCapitalised;
    }

    boolean isShouted() {
        return isShouted;
    }
}
