package news.dateline.ingest.parse.xml;

/// What bytes of UTF-8 can be in XML 1.0, for a document behind which a zero stands: that is no character, so that
/// nothing is read beyond the end.
final class XmlBytes {
    /// An ASCII character that is only itself in a text.
    static final byte PLAIN = 0;
    /// One that may mean something there, or is no character.
    static final byte SPECIAL = 1;
    /// The first byte of a character that is not ASCII.
    static final byte WIDE = 2;

    private static final byte[] IN_TEXT = kinds("<&>\r");
    private static final byte[] IN_VALUE = kinds("<&\"'\r\n\t");
    private static final boolean[] IN_NAME = new boolean[256];

    static {
        for (char c = 0; c < 0x80; c++) {
            IN_NAME[c] = isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
        }
    }

    private XmlBytes() {}

    private static byte[] kinds(String special) {
        byte[] kinds = new byte[256];
        for (char c = 0; c < kinds.length; c++) {
            boolean control = c < ' ' && c != '\n' && c != '\t';
            if (c >= 0x80) {
                kinds[c] = WIDE;
            } else if (control || special.indexOf(c) >= 0) {
                kinds[c] = SPECIAL;
            }
        }
        return kinds;
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// XML 1.0 §2.3.
    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /// Whether a name of ASCII can begin so. The colon, which stands between a prefix and a name, is none of both.
    static boolean startsName(byte b) {
        return isLetter(b) || b == '_';
    }

    /// Whether a name of ASCII can go on so.
    static boolean isInName(byte b) {
        return IN_NAME[b & 0xff];
    }

    /// The first place from `at` on that is no white space.
    static int visible(byte[] xml, int at) {
        int next = at;
        while (isSpace(xml[next])) {
            next++;
        }
        return next;
    }

    /// The first place from `at` on where something other than plain characters stands in a text.
    static int endOfText(byte[] xml, int at) throws NotCleanException {
        return end(xml, at, IN_TEXT);
    }

    /// The same for the value of an attribute.
    static int endOfValue(byte[] xml, int at) throws NotCleanException {
        return end(xml, at, IN_VALUE);
    }

    private static int end(byte[] xml, int start, byte[] kinds) throws NotCleanException {
        int at = start;
        while (true) {
            byte kind = kinds[xml[at] & 0xff];
            if (kind == PLAIN) {
                at++;
            } else if (kind == WIDE) {
                at = afterWide(xml, at);
            } else {
                return at;
            }
        }
    }

    /// Behind the character that begins at `at` with a byte that is not ASCII. RFC 3629 §4; XML 1.0 §2.2 takes two of
    /// them out.
    static int afterWide(byte[] xml, int at) throws NotCleanException {
        int first = xml[at] & 0xff;
        int second = xml[at + 1] & 0xff;
        if (first >= 0xC2 && first <= 0xDF && isRest(second)) {
            return at + 2;
        }
        if (first >= 0xE0 && first <= 0xEF && isSecondOfThree(first, second) && isRest(xml[at + 2])) {
            boolean character = first != 0xEF || second != 0xBF || (xml[at + 2] & 0xff) < 0xBE;
            return clean(character, at + 3);
        }
        boolean four = first >= 0xF0 && first <= 0xF4 && isSecondOfFour(first, second);
        return clean(four && isRest(xml[at + 2]) && isRest(xml[at + 3]), at + 4);
    }

    // Not a longer form than needed, and no half of a pair.
    private static boolean isSecondOfThree(int first, int second) {
        return isRest(second) && (first != 0xE0 || second >= 0xA0) && (first != 0xED || second < 0xA0);
    }

    private static boolean isSecondOfFour(int first, int second) {
        return isRest(second) && (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second < 0x90);
    }

    private static boolean isRest(int b) {
        return (b & 0xC0) == 0x80;
    }

    /// The same place, if so far all was clean.
    static int clean(boolean clean, int at) throws NotCleanException {
        if (!clean) {
            throw new NotCleanException();
        }
        return at;
    }
}
