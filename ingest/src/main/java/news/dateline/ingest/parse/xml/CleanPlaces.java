package news.dateline.ingest.parse.xml;

/// Where things stand in a document of UTF-8, counted as the hardened reader does: a line ends as in XML 1.0 §2.11, a
/// column is a character of Java's. Counts on from the place it was asked for last, so that one question for each of
/// many items costs one pass over the document.
final class CleanPlaces {
    private final byte[] xml;
    private int counted;
    private int line;
    private int column;

    /// @param xml the document, and a zero behind it
    CleanPlaces(byte[] xml) {
        this.xml = xml;
        begin();
    }

    /// `line 4, column 17`.
    String of(int place) {
        if (place < counted) {
            begin();
        }
        for (; counted < place; counted++) {
            count(xml[counted], xml[counted + 1]);
        }
        return "line " + line + ", column " + column;
    }

    private void begin() {
        counted = CleanProlog.afterMark(xml);
        line = 1;
        column = 1;
    }

    private void count(byte here, byte next) {
        if (here == '\n' || (here == '\r' && next != '\n')) {
            line++;
            column = 1;
            return;
        }
        boolean begins = (here & 0xC0) != 0x80;
        boolean pair = (here & 0xF8) == 0xF0;
        column += (begins ? 1 : 0) + (pair ? 1 : 0);
    }
}
