package news.dateline.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.model.Unparsed;

/// What nobody read of an element: kept with its path, in document order, up to a limit.
public final class Leftovers {
    /// Characters of all values together.
    public static final int MAX_UNPARSED_CHARACTERS = 262_144;
    /// Pieces.
    public static final int MAX_UNPARSED_PIECES = 2_000;

    private final List<Unparsed> pieces = new ArrayList<>();
    private int characters;
    private int dropped;

    /// Takes all that was not read of `root`.
    public void collect(Element root, String path) {
        for (Attribute attribute : root.attributes()) {
            if (!attribute.wasRead()) {
                add(path + "/@" + attribute.qualifiedName(), attribute.value());
            }
        }
        for (XmlNode child : root.children()) {
            switch (child) {
                case XmlText text -> collectText(root, text, path);
                case Element element -> collectChild(element, path);
            }
        }
    }

    /// Takes one piece.
    public void add(String path, String value) {
        if (pieces.size() >= MAX_UNPARSED_PIECES || characters + value.length() > MAX_UNPARSED_CHARACTERS) {
            dropped++;
            return;
        }
        characters += value.length();
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

    private void collectText(Element owner, XmlText text, String path) {
        if (!owner.wasTextRead() && !text.isBlank()) {
            add(path, text.value().strip());
        }
    }

    private void collectChild(Element child, String path) {
        String childPath = path + "/" + child.qualifiedName();
        if (child.wasRead()) {
            collect(child, childPath);
        } else {
            add(childPath, Markup.of(child));
        }
    }
}
