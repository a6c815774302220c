package news.dateline.enrich.text;

/// A word, a number or one other sign of a text.
///
/// @param form the sign without accents, with straight apostrophes and plain hyphens
/// @param key the form in capitals
/// @param begin offset of its first `char` in the text
/// @param end offset behind its last `char`
/// @param start number of Unicode code points before it
public record Token(String form, String key, int begin, int end, int start) {

    /// Whether it is a word or a number.
    public boolean isWord() {
        return Character.isLetterOrDigit(form.codePointAt(0));
    }

    /// Whether it begins with a capital.
    public boolean isCapitalised() {
        int first = form.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /// Whether it is a word in capitals only.
    public boolean isShouted() {
        return isCapitalised() && form.equals(key);
    }

    /// Whether it is this sign.
    public boolean is(String sign) {
        return form.equals(sign);
    }
}
