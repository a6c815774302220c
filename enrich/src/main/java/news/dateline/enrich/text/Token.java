package news.dateline.enrich.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A word, a number or one other sign of a text. Most are ASCII, and few of them are asked for a string of their own:
/// it is made then. Made twice it is the same.
public final class Token {
    private static final int CAPITAL = ~0x20;
    // As of String.hashCode.
    private static final int HASH_FACTOR = 31;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final String text;
    private final int begin;
    private final int end;
    private final int start;
    private final long code;
    private final boolean isWord;
    private final boolean isCapitalised;
    private final boolean isShouted;
    private final boolean isSmall;
    private @Nullable String form;
    private @Nullable String key;

    /// A word or sign of ASCII, as far as ASCII goes.
    ///
    /// @param begin offset of its first `char` in the text
    /// @param start number of Unicode code points before it
    Token(String text, int begin, int start) {
        this.text = text;
        this.begin = begin;
        this.start = start;
        char first = text.charAt(begin);
        int digit = WordCode.digit(first);
        this.isWord = digit != 0;
        this.isCapitalised = first >= 'A' && first <= 'Z';
        this.isSmall = first >= 'a' && first <= 'z';
        int at = begin + 1;
        long word = digit;
        boolean small = false;
        while (digit != 0 && at < text.length()) {
            char sign = text.charAt(at);
            digit = sign < WordCode.ASCII_END ? WordCode.digit(sign) : 0;
            if (digit != 0) {
                word = WordCode.with(word, digit);
                small |= sign >= 'a';
                at++;
            }
        }
        this.end = at;
        this.code = isWord ? WordCode.checked(word, at - begin) : WordCode.ofSign(first);
        this.isShouted = isCapitalised && !small;
    }

    /// A word or sign that is written otherwise in the text.
    ///
    /// @param at where it stands, in the text and in code points
    /// @param form as it is read
    Token(At at, String form) {
        this.text = form;
        this.begin = at.begin();
        this.end = at.end();
        this.start = at.start();
        this.form = form;
        String capitals = form.toUpperCase(Locale.ROOT);
        this.key = capitals;
        this.code = WordCode.of(capitals);
        int first = form.codePointAt(0);
        this.isWord = Character.isLetterOrDigit(first);
        this.isCapitalised = Character.isUpperCase(first) || Character.isTitleCase(first);
        this.isShouted = isCapitalised && form.equals(capitals);
        this.isSmall = Character.isLowerCase(form.charAt(0));
    }

    /// Where a token stands: offsets of its `char`s, and code points before it.
    record At(int begin, int end, int start) {}

    /// Offset of its first `char` in the text.
    public int begin() {
        return begin;
    }

    /// Offset behind its last `char`.
    public int end() {
        return end;
    }

    /// Number of Unicode code points before it.
    public int start() {
        return start;
    }

    /// Stands for the key where two words are compared, see [WordCode].
    long code() {
        return code;
    }

    /// The sign without accents, with straight apostrophes and plain hyphens.
    public String form() {
        String made = form;
        if (made == null) {
            made = text.substring(begin, end);
            form = made;
        }
        return made;
    }

    /// How many `char`s the form has.
    public int length() {
        String made = form;
        return made == null ? end - begin : made.length();
    }

    /// A `char` of the form.
    public char sign(int at) {
        String made = form;
        return made == null ? text.charAt(begin + at) : made.charAt(at);
    }

    /// The form in capitals.
    public String key() {
        String made = key;
        if (made == null) {
            made = form().toUpperCase(Locale.ROOT);
            key = made;
        }
        return made;
    }

    /// [String#hashCode] of the key, without making it.
    public int keyHash() {
        if (key != null) {
            return key.hashCode();
        }
        int hash = 0;
        for (int i = begin; i < end; i++) {
            char sign = text.charAt(i);
            hash = hash * HASH_FACTOR + (sign >= 'a' && sign <= 'z' ? sign & CAPITAL : sign);
        }
        return hash;
    }

    /// So many bits that are the same for words of the same key.
    public int spread(int bits) {
        return (int) (((code == WordCode.NONE ? keyHash() : code) * MIX) >>> (Long.SIZE - bits));
    }

    /// Whether it is a word or a number.
    public boolean isWord() {
        return isWord;
    }

    /// Whether it begins with a capital.
    public boolean isCapitalised() {
        return isCapitalised;
    }

    /// Whether it is a word in capitals only.
    public boolean isShouted() {
        return isShouted;
    }

    /// Whether it begins with a small letter.
    public boolean isSmall() {
        return isSmall;
    }

    /// Whether it is this sign.
    public boolean is(String sign) {
        String made = form;
        return made == null ? end - begin == sign.length() && text.startsWith(sign, begin) : made.equals(sign);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Token token
                && begin == token.begin
                && end == token.end
                && start == token.start
                && form().equals(token.form());
    }

    @Override
    public int hashCode() {
        return form().hashCode() + begin;
    }

    /// As it is written.
    @Override
    public String toString() {
        return form();
    }
}
