package news.dateline.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.model.Unparsed;

/// What a parser did not understand of one item, or around all items, in document order, up to a limit.
public final class Leftovers {
    /// Characters of all paths and values together.
    public static final int MAX_UNPARSED_CHARACTERS = 262_144;
    /// Pieces.
    public static final int MAX_UNPARSED_PIECES = 2_000;

    /// The same of what stands around the items, which each of them carries along.
    public static final int MAX_UNPARSED_AROUND = 4_096;

    private final int most;
    private final List<Unparsed> pieces = new ArrayList<>();
    private int characters;
    private int dropped;

    private Leftovers(int most) {
        this.most = most;
    }

    /// Of an item.
    public Leftovers() {
        this(MAX_UNPARSED_CHARACTERS);
    }

    /// Of what stands around the items.
    public static Leftovers aroundItems() {
        return new Leftovers(MAX_UNPARSED_AROUND);
    }

    /// Whether no piece is taken any more, however short.
    public boolean isFull() {
        return pieces.size() >= MAX_UNPARSED_PIECES;
    }

    /// Takes one piece.
    ///
    /// @param path where it stood
    /// @param value what stood there: text, or the markup itself
    public void add(String path, String value) {
        int more = path.length() + value.length();
        if (isFull() || characters + more > most) {
            dropped++;
            return;
        }
        characters += more;
        pieces.add(new Unparsed(path, value));
    }

    /// What was kept.
    public List<Unparsed> pieces() {
        return pieces;
    }

    /// How many pieces were over the limit and are only in the raw bytes.
    public int dropped() {
        return dropped;
    }
}
