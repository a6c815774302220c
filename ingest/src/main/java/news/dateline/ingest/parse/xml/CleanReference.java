package news.dateline.ingest.parse.xml;

/// A reference in a clean document: one of the five that XML has of itself, or a character's number. XML 1.0 §4.1,
/// §4.6.
final class CleanReference {
    private static final int LONGEST = 10;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;
    private static final int[] CHARACTERS = {'&', '<', '>', '"', '\''};
    private static final byte[][] NAMES = {
        CleanProlog.ascii("amp;"),
        CleanProlog.ascii("lt;"),
        CleanProlog.ascii("gt;"),
        CleanProlog.ascii("quot;"),
        CleanProlog.ascii("apos;")
    };

    private CleanReference() {}

    /// Where the semicolon of the reference stands that begins at `at`.
    static int end(byte[] xml, int at) throws NotCleanException {
        int end = at + 1;
        while (xml[end] > ' ' && xml[end] != ';' && end - at < LONGEST) {
            end++;
        }
        return XmlBytes.clean(xml[end] == ';', end);
    }

    /// The character that it stands for.
    static int character(byte[] xml, int at, int end) throws NotCleanException {
        if (xml[at + 1] == '#') {
            boolean hexadecimal = xml[at + 2] == 'x';
            return number(xml, hexadecimal ? at + 3 : at + 2, end, hexadecimal ? HEXADECIMAL : DECIMAL);
        }
        for (int i = 0; i < NAMES.length; i++) {
            if (CleanProlog.isAt(xml, at + 1, NAMES[i])) {
                return CHARACTERS[i];
            }
        }
        throw new NotCleanException();
    }

    private static int number(byte[] xml, int from, int to, int base) throws NotCleanException {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit((char) (xml[i] & 0xff), base);
            XmlBytes.clean(digit >= 0 && xml[i] > 0, i);
            number = number * base + digit;
        }
        XmlBytes.clean(to > from && isCharacter(number), to);
        return number;
    }

    // XML 1.0 §2.2.
    private static boolean isCharacter(int number) {
        boolean low = number == '\t' || number == '\n' || number == '\r' || (number >= ' ' && number < 0xD800);
        return low || (number > 0xDFFF && number < 0xFFFE) || (number > 0xFFFF && number <= Character.MAX_CODE_POINT);
    }

    /// Writes a character in UTF-8. RFC 3629 §3.
    ///
    /// @return how many bytes it has
    static int put(int character, byte[] bytes, int at) {
        if (character < 0x80) {
            bytes[at] = (byte) character;
            return 1;
        }
        int rest = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
        int left = character;
        for (int i = rest; i > 0; i--) {
            bytes[at + i] = (byte) (0x80 | (left & 0x3F));
            left >>= 6;
        }
        bytes[at] = (byte) ((0xFF00 >> (rest + 1)) | left);
        return rest + 1;
    }
}
