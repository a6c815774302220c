package news.dateline.enrich.text;

/// A number for each word of up to twelve letters and digits of ASCII, whatever its case, and for each other sign of
/// ASCII; no two have the same. Others have none.
final class WordCode {
    /// The code of a word that has none.
    static final long NONE = 0;

    static final int ASCII_END = 0x80;

    private static final int LONGEST = 12;
    private static final long RADIX = 37;
    private static final byte[] DIGITS = digits();

    private WordCode() {}

    /// The code of a key: a word in capitals.
    static long of(String key) {
        char first = key.charAt(0);
        if (key.length() == 1 && first < ASCII_END && digit(first) == 0) {
            return ofSign(first);
        }
        long code = 0;
        for (int i = 0; i < key.length(); i++) {
            char sign = key.charAt(i);
            if (sign >= ASCII_END || digit(sign) == 0) {
                return NONE;
            }
            code = with(code, digit(sign));
        }
        return checked(code, key.length());
    }

    /// The code of a sign of ASCII that is neither letter nor digit.
    static long ofSign(char sign) {
        return -1L - sign;
    }

    /// The code of a word with one more sign.
    static long with(long code, int digit) {
        return code * RADIX + digit;
    }

    /// The code of so many signs; longer ones would share theirs.
    static long checked(long code, int length) {
        return length > LONGEST ? NONE : code;
    }

    /// 1 to 10 for digits, 11 to 36 for letters without case, 0 for others.
    ///
    /// @param ascii a sign of ASCII
    static int digit(char ascii) {
        return DIGITS[ascii];
    }

    private static byte[] digits() {
        byte[] digits = new byte[ASCII_END];
        for (char sign = 0; sign < ASCII_END; sign++) {
            digits[sign] = (byte) (1 + Character.digit(sign, (int) RADIX - 1));
        }
        return digits;
    }
}
