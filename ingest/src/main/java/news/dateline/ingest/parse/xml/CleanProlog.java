package news.dateline.ingest.parse.xml;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What stands in a clean document around its elements: the declaration, a DOCTYPE that only names a grammar, comments
/// and processing instructions. None of it says anything about a story.
final class CleanProlog {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DECLARATION = ascii("<?xml");
    private static final Pattern CLEAN =
            Pattern.compile("<\\?xml {1,8}version=([\"'])1\\.0\\1( {1,8}encoding=([\"'])(?i:utf-8)\\3)?"
                    + "( {1,8}standalone=([\"'])(?:yes|no)\\5)? {0,8}\\?");
    private static final byte[] DOCTYPE = ascii("<!DOCTYPE");
    private static final byte[] COMMENT = ascii("<!--");
    private static final byte[] INSTRUCTION = ascii("<?");

    private CleanProlog() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isAt(byte[] xml, int at, byte[] words) {
        int i = 0;
        while (i < words.length && xml[at + i] == words[i]) {
            i++;
        }
        return i == words.length;
    }

    /// Behind the mark of UTF-8, if there is one.
    static int afterMark(byte[] xml) {
        return isAt(xml, 0, MARK) ? MARK.length : 0;
    }

    /// Behind the XML declaration, if there is one. XML 1.0 §2.8.
    static int afterDeclaration(byte[] xml, int at) throws NotCleanException {
        if (!isAt(xml, at, DECLARATION) || !XmlBytes.isSpace(xml[at + DECLARATION.length])) {
            return at;
        }
        int end = at;
        while (xml[end] >= ' ' && xml[end] != '>') {
            end++;
        }
        String declaration = new String(xml, at, end - at, StandardCharsets.ISO_8859_1);
        return XmlBytes.clean(xml[end] == '>' && CLEAN.matcher(declaration).matches(), end + 1);
    }

    /// Behind the DOCTYPE that stands there, if one does, and what stands before it.
    static int afterDoctype(byte[] xml, int start) throws NotCleanException {
        int at = XmlBytes.visible(xml, start);
        while (isAt(xml, at, COMMENT) || isAt(xml, at, INSTRUCTION)) {
            at = XmlBytes.visible(xml, afterRemark(xml, at));
        }
        if (!isAt(xml, at, DOCTYPE)) {
            return at;
        }
        int name = spaces(xml, at + DOCTYPE.length);
        int end = XmlBytes.visible(xml, afterName(xml, name));
        if (xml[end] == 'S') {
            end = afterLiteral(xml, afterWord(xml, end, "SYSTEM"));
        } else if (xml[end] == 'P') {
            end = afterLiteral(xml, afterLiteral(xml, afterWord(xml, end, "PUBLIC")));
        }
        end = XmlBytes.visible(xml, end);
        return XmlBytes.clean(xml[end] == '>', end + 1);
    }

    /// Behind the comment or processing instruction that begins there.
    static int afterRemark(byte[] xml, int at) throws NotCleanException {
        return xml[at + 1] == '?' ? afterInstruction(xml, at + 2) : afterComment(xml, at);
    }

    // XML 1.0 §2.5: no two hyphens inside.
    private static int afterComment(byte[] xml, int at) throws NotCleanException {
        int end = XmlBytes.clean(isAt(xml, at, COMMENT), at + COMMENT.length);
        while (xml[end] != '-' || xml[end + 1] != '-') {
            end = afterCharacter(xml, end);
        }
        return XmlBytes.clean(xml[end + 2] == '>', end + 3);
    }

    // XML 1.0 §2.6: what is named xml is none.
    private static int afterInstruction(byte[] xml, int target) throws NotCleanException {
        int end = afterName(xml, target);
        boolean isXml = end - target == 3
                && (xml[target] | ' ') == 'x'
                && (xml[target + 1] | ' ') == 'm'
                && (xml[target + 2] | ' ') == 'l';
        boolean named = XmlBytes.isSpace(xml[end]) || (xml[end] == '?' && xml[end + 1] == '>');
        XmlBytes.clean(named && !isXml, end);
        while (xml[end] != '?' || xml[end + 1] != '>') {
            end = afterCharacter(xml, end);
        }
        return end + 2;
    }

    private static int afterCharacter(byte[] xml, int at) throws NotCleanException {
        return xml[at] < 0
                ? XmlBytes.afterWide(xml, at)
                : XmlBytes.clean(xml[at] >= ' ' || XmlBytes.isSpace(xml[at]), at + 1);
    }

    private static int afterName(byte[] xml, int at) throws NotCleanException {
        int end = XmlBytes.clean(XmlBytes.startsName(xml[at]), at);
        while (XmlBytes.isInName(xml[end])) {
            end++;
        }
        return XmlBytes.clean(end - at <= XmlLimit.MAX_NAME_LENGTH.most(), end);
    }

    private static int afterWord(byte[] xml, int at, String word) throws NotCleanException {
        return XmlBytes.clean(isAt(xml, at, ascii(word)), at + word.length());
    }

    private static int spaces(byte[] xml, int at) throws NotCleanException {
        return XmlBytes.visible(xml, XmlBytes.clean(XmlBytes.isSpace(xml[at]), at));
    }

    // Fewer characters than XML 1.0 §2.3 allows in one.
    private static int afterLiteral(byte[] xml, int at) throws NotCleanException {
        int quote = spaces(xml, at);
        int end = XmlBytes.clean(xml[quote] == '"' || xml[quote] == '\'', quote + 1);
        while (XmlBytes.isInName(xml[end]) || " /:+,()=?;!*#@$%".indexOf(xml[end]) >= 0) {
            end++;
        }
        return XmlBytes.clean(xml[end] == xml[quote], end + 1);
    }
}
