package news.dateline.ingest.parse.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads characters of a clean document: a text with its sections, the value of an attribute. Line ends are made one
/// (XML 1.0 §2.11), references are resolved (§4.1), white space in a value becomes spaces (§3.3.3). Where nothing of
/// that is to be done, the characters stay where they are.
final class CleanCharacters {
    private static final byte[] SECTION = CleanProlog.ascii("<![CDATA[");

    private final byte[] xml;
    private byte[] changed = new byte[256];
    private int length;
    private byte[] bytes;
    private int from;
    private int to;

    CleanCharacters(byte[] xml) {
        this.xml = xml;
        this.bytes = xml;
    }

    /// Where the characters that were read last stand: these bytes from [#from] to [#to], in UTF-8.
    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// The characters that were read last.
    String string() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// Reads a text with all its sections.
    ///
    /// @return where it ends
    int text(int start) throws NotCleanException {
        int end = endOfRun(start);
        if (xml[end] == '<' && !isSection(end)) {
            return found(start, end);
        }
        length = 0;
        int at = start;
        while (xml[end] != '<' || isSection(end)) {
            add(at, end);
            at = special(end);
            end = endOfRun(at);
        }
        add(at, end);
        return made(end);
    }

    // Of a text, an angle bracket that closes nothing is a part (XML 1.0 §2.4), unless it looks like a section's end.
    private int endOfRun(int start) throws NotCleanException {
        int end = XmlBytes.endOfText(xml, start);
        while (xml[end] == '>') {
            XmlBytes.clean(xml[end - 1] != ']' || xml[end - 2] != ']', end);
            end = XmlBytes.endOfText(xml, end + 1);
        }
        return end;
    }

    private int special(int at) throws NotCleanException {
        return switch (xml[at]) {
            case '&' -> reference(at);
            case '\r' -> lineEnd(at, '\n');
            case '<' -> section(at + SECTION.length);
            default -> throw new NotCleanException();
        };
    }

    /// Whether a section begins there, which is a text, too.
    boolean isSection(int at) {
        return xml[at + 1] == '!' && CleanProlog.isAt(xml, at, SECTION);
    }

    private int section(int start) throws NotCleanException {
        int at = start;
        int end = XmlBytes.endOfText(xml, at);
        while (xml[end] != '>' || end - 2 < start || xml[end - 1] != ']' || xml[end - 2] != ']') {
            if (xml[end] == '\r') {
                add(at, end);
                at = lineEnd(end, '\n');
            } else {
                XmlBytes.clean(xml[end] == '<' || xml[end] == '&' || xml[end] == '>', end);
                add(at, ++end);
                at = end;
            }
            end = XmlBytes.endOfText(xml, at);
        }
        add(at, end - 2);
        return end + 1;
    }

    /// Reads the value of an attribute.
    ///
    /// @param quote where its quotation mark stands
    /// @return behind the closing one
    int value(int quote) throws NotCleanException {
        int end = endOfPart(quote + 1, xml[quote]);
        if (xml[end] == xml[quote]) {
            return found(quote + 1, end) + 1;
        }
        length = 0;
        int at = quote + 1;
        while (xml[end] != xml[quote]) {
            add(at, end);
            at = specialOfValue(end);
            end = endOfPart(at, xml[quote]);
        }
        add(at, end);
        return made(end) + 1;
    }

    private int endOfPart(int start, byte quote) throws NotCleanException {
        int end = XmlBytes.endOfValue(xml, start);
        while (xml[end] != quote && (xml[end] == '"' || xml[end] == '\'')) {
            end = XmlBytes.endOfValue(xml, end + 1);
        }
        return end;
    }

    private int specialOfValue(int at) throws NotCleanException {
        return switch (xml[at]) {
            case '&' -> reference(at);
            case '\r', '\n', '\t' -> lineEnd(at, ' ');
            default -> throw new NotCleanException();
        };
    }

    private int lineEnd(int at, char instead) {
        room(1);
        changed[length++] = (byte) instead;
        return xml[at] == '\r' && xml[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private int reference(int at) throws NotCleanException {
        room(4);
        int end = CleanReference.end(xml, at);
        length += CleanReference.put(CleanReference.character(xml, at, end), changed, length);
        return end + 1;
    }

    private void add(int start, int end) {
        room(end - start);
        System.arraycopy(xml, start, changed, length, end - start);
        length += end - start;
    }

    private void room(int most) {
        if (changed.length - length < most) {
            changed = Arrays.copyOf(changed, Math.max(2 * changed.length, length + most));
        }
    }

    private int found(int start, int end) {
        bytes = xml;
        from = start;
        to = end;
        return end;
    }

    private int made(int end) {
        bytes = Arrays.copyOf(changed, length);
        from = 0;
        to = length;
        return end;
    }
}
