package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Leniency;

/// The tags of a feed that is no XML: what stands in their attributes is mended, and their prefixes are declared.
final class Tags {
    private static final String ENDS_NAME = " \t\r\n/>=<\"'&";

    private final String text;
    private final Rewriting rewriting;
    private final Mends mends;
    private final Prefixes prefixes = new Prefixes();
    private String root = "";
    private int afterRootName;

    Tags(String text, Rewriting rewriting, Mends mends) {
        this.text = text;
        this.rewriting = rewriting;
        this.mends = mends;
    }

    /// A start tag, or that of an empty element.
    void start() {
        List<String> names = new ArrayList<>(4);
        rewriting.copy(rewriting.at() + 1);
        names.add(name());
        if (root.isEmpty()) {
            root = names.getFirst();
            afterRootName = rewriting.written();
        }
        boolean empty = false;
        boolean closed = false;
        while (!rewriting.ended() && !closed) {
            char c = rewriting.here();
            closed = c == '>';
            empty = c == '/' || (empty && closed);
            if (c == '"' || c == '\'') {
                value(c);
            } else if (isStartOfName(c)) {
                names.add(name());
            } else {
                rewriting.character();
            }
        }
        prefixes.enter(names);
        if (empty) {
            prefixes.leave();
        }
    }

    /// An end tag. What follows the end of the root is no part of the document.
    void end() {
        int start = rewriting.at() + "</".length();
        int end = rewriting.after(">", start);
        String name = text.substring(start, Math.max(start, end - 1)).strip();
        rewriting.copy(end);
        prefixes.leave();
        if (prefixes.depth() == 0 && name.equals(root)) {
            String rest = text.substring(end).strip();
            if (!rest.isEmpty() && !rest.startsWith("<!--")) {
                mends.note(Leniency.JUNK_REMOVED, end, rest);
            }
            rewriting.stop();
        }
    }

    /// The new text, with all prefixes declared.
    String result() {
        if (root.isEmpty() || prefixes.missing().isEmpty()) {
            return rewriting.result("", 0);
        }
        mends.note(Leniency.PREFIX_UNDECLARED, 0, String.join(", ", prefixes.missing()));
        return rewriting.result(prefixes.declarations(), afterRootName);
    }

    static boolean isStartOfName(char c) {
        return Character.isLetter(c) || c == '_' || c == ':';
    }

    private String name() {
        int start = rewriting.at();
        int end = start;
        while (end < text.length() && ENDS_NAME.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        rewriting.copy(end);
        return text.substring(start, end);
    }

    private void value(char quote) {
        rewriting.character();
        boolean closed = false;
        while (!rewriting.ended() && !closed) {
            char c = rewriting.here();
            closed = c == quote;
            switch (c) {
                case '&' -> rewriting.reference();
                case '<' -> rewriting.bare();
                default -> rewriting.character();
            }
        }
    }
}
