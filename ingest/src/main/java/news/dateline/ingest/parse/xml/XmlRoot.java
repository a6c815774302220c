package news.dateline.ingest.parse.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The name of a document's root element, guessed from its first bytes without parsing.
public final class XmlRoot {
    /// How far to look for it.
    public static final int MAX_PROLOG = 65_536;

    private static final int USUAL_PROLOG = 1_024;

    private XmlRoot() {}

    /// Whether the first thing that is not white space is a tag.
    public static boolean looksLikeXml(byte[] document) {
        return head(document, 64).stripLeading().startsWith("<");
    }

    /// The root's local name; empty when none is to be seen.
    public static Optional<String> of(byte[] document) {
        String start = head(document, USUAL_PROLOG);
        String name = nameIn(start);
        // A name at the very end may go on behind it, and so does a prolog without one.
        String whole = start.endsWith(name) ? nameIn(head(document, MAX_PROLOG)) : name;
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
    }

    // Empty when there is none.
    private static String nameIn(String head) {
        int at = 0;
        while (at >= 0 && at < head.length()) {
            at = head.indexOf('<', at);
            if (at < 0 || at + 1 >= head.length()) {
                return "";
            }
            char next = head.charAt(at + 1);
            if (next != '?' && next != '!') {
                return nameAt(head, at + 1);
            }
            at = skip(head, at);
        }
        return "";
    }

    private static String head(byte[] document, int most) {
        String head = new String(document, 0, Math.min(document.length, most), charset(document));
        String mark = charset(document).equals(StandardCharsets.ISO_8859_1) ? "\u00EF\u00BB\u00BF" : "\uFEFF";
        return head.startsWith(mark) ? head.substring(mark.length()) : head;
    }

    // Names of known roots are ASCII, so any encoding that holds ASCII reads the same here.
    private static Charset charset(byte[] document) {
        if (document.length < 2) {
            return StandardCharsets.ISO_8859_1;
        }
        int first = (document[0] & 0xff) << Byte.SIZE | (document[1] & 0xff);
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    private static int skip(String head, int at) {
        if (head.startsWith("<!--", at)) {
            return after(head, "-->", at);
        }
        if (head.startsWith("<?", at)) {
            return after(head, "?>", at);
        }
        int end = after(head, ">", at);
        int declarations = head.indexOf('[', at);
        return declarations > 0 && declarations < end ? after(head, "]", declarations) : end;
    }

    private static int after(String head, String mark, int at) {
        int found = head.indexOf(mark, at);
        return found < 0 ? head.length() : found + mark.length();
    }

    private static String nameAt(String head, int start) {
        int end = start;
        while (end < head.length() && " \t\r\n/>".indexOf(head.charAt(end)) < 0) {
            end++;
        }
        String qualified = head.substring(start, end);
        return qualified.substring(qualified.indexOf(':') + 1);
    }
}
