package news.dateline.ingest.parse.json;

/// Finds where a number ends. RFC 8259 §6.
final class CleanNumber {
    private CleanNumber() {}

    /// The place behind the number that begins there; the document's end when it is none, where none can end.
    static int end(byte[] json, int from) {
        int whole = is('-', json, from) ? from + 1 : from;
        int at = digits(json, whole);
        boolean clean = at > whole && (json[whole] != '0' || at == whole + 1);
        if (is('.', json, at)) {
            int fraction = at + 1;
            at = digits(json, fraction);
            clean &= at > fraction;
        }
        if (is('e', json, at) || is('E', json, at)) {
            int exponent = is('+', json, at + 1) || is('-', json, at + 1) ? at + 2 : at + 1;
            at = digits(json, exponent);
            clean &= at > exponent;
        }
        return clean ? at : json.length;
    }

    private static int digits(byte[] json, int from) {
        int at = from;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        return at;
    }

    private static boolean is(char character, byte[] json, int at) {
        return at < json.length && json[at] == character;
    }
}
