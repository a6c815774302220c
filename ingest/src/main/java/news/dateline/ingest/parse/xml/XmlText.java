package news.dateline.ingest.parse.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import news.dateline.ingest.parse.ContentDigest;
import org.jspecify.annotations.Nullable;

/// Characters between two tags. Most of them are indentation or are never asked for: they stay among the document's
/// bytes until they are.
public final class XmlText implements XmlNode {
    private static final byte[] NO_BYTES = {};

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean blank;
    private @Nullable String value;

    /// Characters of any kind.
    public XmlText(String value) {
        this.bytes = NO_BYTES;
        this.from = 0;
        this.to = 0;
        this.value = value;
        this.blank = value.isBlank();
    }

    /// Those of which the UTF-8 stands there.
    XmlText(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.blank = isBlank(bytes, from, to);
    }

    /// As they stood, references resolved.
    public String value() {
        String known = value;
        if (known == null) {
            known = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            value = known;
        }
        return known;
    }

    /// Whether there is nothing but white space.
    public boolean isBlank() {
        return blank;
    }

    /// Whether it has just these bytes.
    boolean is(byte[] others, int start, int end) {
        return Arrays.equals(bytes, from, to, others, start, end);
    }

    /// Adds the characters to a digest, each run of white space as one space.
    void addTo(ContentDigest digest) {
        if (bytes.length == 0) {
            digest.addCollapsed(value());
        } else {
            digest.addCollapsed(bytes, from, to);
        }
    }

    // Of characters that are not ASCII, Java knows which are white.
    private static boolean isBlank(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at == to || (bytes[at] < 0 && new String(bytes, from, to - from, StandardCharsets.UTF_8).isBlank());
    }
}
