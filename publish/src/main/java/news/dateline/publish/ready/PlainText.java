package news.dateline.publish.ready;

/// Text that is text and never markup. What no reader can read is taken out of it, one character for one, so that the
/// places of names in it stay right; signs that HTML takes for markup stay as they are.
final class PlainText {
    private static final char DAMAGED = '\uFFFD';
    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202D;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;

    private PlainText() {}

    /// Controls become spaces, but for tab and the ends of lines. Halves of characters, noncharacters and the two
    /// overrides that make text read as another (Unicode TR 36, §2.9) become U+FFFD.
    static String of(String text) {
        return isClean(text)
                ? text
                : text.codePoints()
                        .map(PlainText::readable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    static boolean isClean(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isPrintableAscii(text.charAt(at))) {
                continue;
            }
            int point = text.codePointAt(at);
            if (readable(point) != point) {
                return false;
            }
            at += Character.charCount(point) - 1;
        }
        return true;
    }

    // Nearly all of most texts.
    private static boolean isPrintableAscii(char sign) {
        return sign >= ' ' && sign <= '~';
    }

    private static int readable(int point) {
        if (point == '\t' || point == '\n' || point == '\r') {
            return point;
        }
        if (Character.isISOControl(point)) {
            return ' ';
        }
        boolean damaged = Character.getType(point) == Character.SURROGATE
                || isNoncharacter(point)
                || point == LEFT_TO_RIGHT_OVERRIDE
                || point == RIGHT_TO_LEFT_OVERRIDE;
        return damaged ? DAMAGED : point;
    }

    // Unicode 17, §23.7: the last two of each plane, and U+FDD0 to U+FDEF.
    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
