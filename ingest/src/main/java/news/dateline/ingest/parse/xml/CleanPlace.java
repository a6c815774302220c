package news.dateline.ingest.parse.xml;

/// Where something stands in a document of UTF-8, counted as the hardened reader does: a line ends as in XML 1.0 §2.11,
/// a column is a character of Java's.
final class CleanPlace {
    private CleanPlace() {}

    /// `line 4, column 17`.
    static String of(byte[] xml, int place) {
        int line = 1;
        int start = CleanProlog.afterMark(xml);
        for (int i = start; i < place; i++) {
            if (xml[i] == '\n' || (xml[i] == '\r' && xml[i + 1] != '\n')) {
                line++;
                start = i + 1;
            }
        }
        int column = 1;
        for (int i = start; i < place; i++) {
            boolean begins = (xml[i] & 0xC0) != 0x80;
            boolean pair = (xml[i] & 0xF8) == 0xF0;
            column += (begins ? 1 : 0) + (pair ? 1 : 0);
        }
        return "line " + line + ", column " + column;
    }
}
