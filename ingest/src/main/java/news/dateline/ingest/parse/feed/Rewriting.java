package news.dateline.ingest.parse.feed;

import news.dateline.ingest.parse.Leniency;

/// A text that is written anew from its start to its end, character by character or in pieces.
final class Rewriting {
    private final String text;
    private final Mends mends;
    private final StringBuilder out;
    private final References references;
    private int at;

    Rewriting(String text, Mends mends) {
        this.text = text;
        this.mends = mends;
        this.out = new StringBuilder(text.length() + text.length() / 8);
        this.references = new References(text, out, mends);
    }

    /// Where it stands in the text.
    int at() {
        return at;
    }

    /// The character where it stands.
    char here() {
        return text.charAt(at);
    }

    boolean ended() {
        return at >= text.length();
    }

    /// Whether this comes next.
    boolean isAt(String mark) {
        return text.startsWith(mark, at);
    }

    /// Where the text after the next `mark` begins; the text's end when there is none.
    int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    /// How much is written.
    int written() {
        return out.length();
    }

    /// Writes all up to `end` as it is.
    void copy(int end) {
        out.append(text, at, end);
        at = end;
    }

    /// Writes one character, unless XML does not have it.
    void character() {
        int c = text.codePointAt(at);
        if (References.isLegal(c)) {
            out.appendCodePoint(c);
        } else {
            mends.note(Leniency.CONTROL_CHARACTERS_REMOVED, at, "U+" + Integer.toHexString(c));
        }
        at += Character.charCount(c);
    }

    /// Writes what begins with `&`.
    void reference() {
        at = references.write(at);
    }

    /// Writes a `<` that begins nothing.
    void bare() {
        mends.note(Leniency.MARKUP_CHARACTER_BARE, at, "<");
        instead("&lt;");
    }

    /// Writes something else than the character here.
    void instead(String other) {
        out.append(other);
        at++;
    }

    /// Leaves out all up to `end`; lines and columns stay what they were.
    void leaveOut(int end) {
        for (int i = at; i < end; i++) {
            out.append(text.charAt(i) == '\n' ? '\n' : ' ');
        }
        at = end;
    }

    /// Writes nothing more.
    void stop() {
        at = text.length();
    }

    /// The new text.
    ///
    /// @param inserted something to stand in it
    /// @param where in the new text
    String result(String inserted, int where) {
        return out.insert(where, inserted).toString();
    }
}
