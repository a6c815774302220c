package news.dateline.ingest.parse.legacy;

/// Text of a wire that was made for teleprinters and typesetters: its lines end in one way, and control
/// characters are gone. IPTC 7901 and ANPA 1312 give most of C0 a meaning for machines that nobody has any
/// more.
///
/// @param text with line feeds and tabs as the only control characters
/// @param removed how many control characters or sequences were taken out
public record WireText(String text, int removed) {
    private static final char ESCAPE = '\u001b';
    private static final char DELETE = '\u007f';
    private static final char START_OF_INSTRUCTION = '\f';
    private static final char END_OF_INSTRUCTION = '\u000b';
    private static final char SPACE_BAND = '\u0010';
    private static final char COLUMN_BREAK = '\u001f';
    private static final int LONGEST_INSTRUCTION = 64;

    /// Reads what came over the line.
    public static WireText of(String raw) {
        return new Cleaner(raw).clean();
    }

    private static final class Cleaner {
        private final String raw;
        private final StringBuilder text = new StringBuilder();
        private int at;
        private int removed;

        Cleaner(String raw) {
            this.raw = raw;
        }

        WireText clean() {
            while (at < raw.length()) {
                char c = raw.charAt(at);
                switch (c) {
                    case '\r' -> carriageReturns();
                    case ESCAPE -> escape();
                    case START_OF_INSTRUCTION -> instruction();
                    case SPACE_BAND, COLUMN_BREAK -> take(' ');
                    case '\n', '\t' -> take(c);
                    default -> other(c);
                }
            }
            return new WireText(text.toString(), removed);
        }

        private void take(char c) {
            text.append(c);
            at++;
        }

        private void other(char c) {
            if (c >= ' ' && c != DELETE) {
                take(c);
            } else {
                removed++;
                at++;
            }
        }

        // Teleprinters needed time for the carriage: CR CR LF ends one line.
        private void carriageReturns() {
            int start = at;
            while (at < raw.length() && raw.charAt(at) == '\r') {
                at++;
            }
            if (at == raw.length() || raw.charAt(at) != '\n') {
                text.repeat('\n', at - start);
            }
        }

        // ISO/IEC 2022 §13.2: intermediates 2/0–2/15, then a final 3/0–7/14. ECMA-48 §5.4: after CSI,
        // parameters 3/0–3/15 and a final 4/0–7/14.
        private void escape() {
            removed++;
            at++;
            if (isAt('[', '[')) {
                at++;
                skip('0', '?');
                skip(' ', '/');
                skipOne('@', '~');
            } else {
                skip(' ', '/');
                skipOne('0', '~');
            }
        }

        private void skip(char from, char to) {
            while (isAt(from, to)) {
                at++;
            }
        }

        private void skipOne(char from, char to) {
            if (isAt(from, to)) {
                at++;
            }
        }

        private boolean isAt(char from, char to) {
            return at < raw.length() && raw.charAt(at) >= from && raw.charAt(at) <= to;
        }

        // IPTC 7901: FF and VT stand around an instruction for the typesetter. FF by itself is a new page.
        private void instruction() {
            int end = raw.substring(at, Math.min(raw.length(), at + LONGEST_INSTRUCTION))
                    .indexOf(END_OF_INSTRUCTION);
            if (end < 0) {
                take('\n');
            } else {
                removed++;
                at += end + 1;
            }
        }
    }
}
