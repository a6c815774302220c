package news.dateline.enrich.text;

import org.jspecify.annotations.Nullable;

/// A word, a number or one other sign of a text.
public final class Token {
    private final Word word;
    private final int begin;
    private final int end;
    private final int start;

    /// @param word how it is written
    /// @param begin offset of its first `char` in the text
    /// @param end offset behind its last `char`
    /// @param start number of Unicode code points before it
    Token(Word word, int begin, int end, int start) {
        this.word = word;
        this.begin = begin;
        this.end = end;
        this.start = start;
    }

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

    /// Stands for the key where two words are compared, see [Word#codeOf].
    long code() {
        return word.code();
    }

    /// The sign without accents, with straight apostrophes and plain hyphens.
    public String form() {
        return word.form();
    }

    /// The form in capitals.
    public String key() {
        return word.key();
    }

    /// [String#hashCode] of the key, without making it.
    public int keyHash() {
        return word.keyHash();
    }

    /// Whether it is a word or a number.
    public boolean isWord() {
        return word.isWord();
    }

    /// Whether it begins with a capital.
    public boolean isCapitalised() {
        return word.isCapitalised();
    }

    /// Whether it is a word in capitals only.
    public boolean isShouted() {
        return word.isShouted();
    }

    /// Whether it begins with a small letter.
    public boolean isSmall() {
        return Character.isLowerCase(word.form().charAt(0));
    }

    /// Whether it is this sign.
    public boolean is(String sign) {
        return word.form().equals(sign);
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
