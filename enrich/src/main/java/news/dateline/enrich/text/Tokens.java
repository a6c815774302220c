package news.dateline.enrich.text;

import java.util.AbstractList;
import java.util.RandomAccess;

/// The tokens of a text, in order. A class of its own, so that the many who ask for one token meet nothing but an
/// array.
public final class Tokens extends AbstractList<Token> implements RandomAccess {
    private final Token[] all;
    private final int size;

    /// @param all not copied, not to be changed
    /// @param size how many of them there are
    Tokens(Token[] all, int size) {
        this.all = all;
        this.size = size;
    }

    @Override
    public Token get(int index) {
        return all[index];
    }

    @Override
    public int size() {
        return size;
    }
}
