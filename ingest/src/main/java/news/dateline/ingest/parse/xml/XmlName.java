package news.dateline.ingest.parse.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A name of ASCII as it is written in tags. Wires use the same few hundred again and again: those that came last are
/// kept, each in the one place that its characters give it.
final class XmlName {
    private static final int PLACES = 1024;
    private static final int LONGEST_KEPT = 64;
    // Threads may overwrite each other's names: a name that is found is compared, and one that is not is made anew.
    private static final XmlName[] KEPT = new XmlName[PLACES];

    static final XmlName NONE = new XmlName(new byte[0], -1);

    private final byte[] written;
    private final String prefix;
    private final String local;

    private XmlName(byte[] written, int colon) {
        this.written = written;
        this.prefix = colon < 0 ? "" : text(written, 0, colon);
        this.local = text(written, colon + 1, written.length);
    }

    /// What stands there, the same string each time it does: what a format asks for is one, too, and both are compared
    /// at once.
    static String text(byte[] written, int from, int to) {
        String text = new String(written, from, to - from, StandardCharsets.UTF_8);
        return to - from <= LONGEST_KEPT ? text.intern() : text;
    }

    /// The name that stands there.
    ///
    /// @param colon where its colon stands, or -1
    /// @param hash of its characters
    static XmlName of(byte[] xml, int from, int to, int hash, int colon) {
        int place = (hash ^ (hash >>> 10)) & (PLACES - 1);
        XmlName kept = KEPT[place];
        if (kept != null && Arrays.equals(kept.written, 0, kept.written.length, xml, from, to)) {
            return kept;
        }
        XmlName name = new XmlName(Arrays.copyOfRange(xml, from, to), colon < 0 ? -1 : colon - from);
        if (to - from <= LONGEST_KEPT) {
            KEPT[place] = name;
        }
        return name;
    }

    /// Empty for none.
    String prefix() {
        return prefix;
    }

    String local() {
        return local;
    }

    /// Whether just this name stands there.
    boolean isAt(byte[] xml, int at) {
        return CleanProlog.isAt(xml, at, written);
    }

    int length() {
        return written.length;
    }
}
