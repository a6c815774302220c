package news.dateline.ingest.parse.feed;

import java.util.regex.Pattern;
import news.dateline.ingest.parse.Leniency;

/// Goes once through a feed that is no XML and writes it anew, with those faults mended that have only one meaning. All
/// others stay, for the reader to find.
final class Mender {
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml\\s+version\\s*=\\s*[\"']1\\.[01][\"']"
                    + "(\\s+encoding\\s*=\\s*[\"'][A-Za-z][\\w.:-]*[\"'])?(\\s+standalone\\s*=\\s*[\"'](yes|no)[\"'])?\\s*\\?>");

    private final String text;
    private final Mends mends;
    private final Rewriting rewriting;
    private final Tags tags;

    Mender(String text, Mends mends) {
        this.text = text;
        this.mends = mends;
        this.rewriting = new Rewriting(text, mends);
        this.tags = new Tags(text, rewriting, mends);
    }

    /// The feed, mended.
    String mend() {
        start();
        while (!rewriting.ended()) {
            switch (rewriting.here()) {
                case '<' -> markup();
                case '&' -> rewriting.reference();
                default -> rewriting.character();
            }
        }
        return tags.result();
    }

    // Read as characters, a document needs no declaration.
    private void start() {
        int begin = FeedStart.offset(text);
        String before = text.substring(0, begin);
        if (!before.isEmpty()) {
            mends.note(Leniency.JUNK_REMOVED, 0, before.isBlank() ? "blank lines before the feed" : before);
        }
        rewriting.leaveOut(begin);
        if (rewriting.isAt("<?xml")) {
            int end = rewriting.after(">", begin);
            String declaration = text.substring(begin, end);
            if (!DECLARATION.matcher(declaration).matches()) {
                mends.note(Leniency.JUNK_REMOVED, begin, declaration);
            }
            rewriting.leaveOut(end);
        }
    }

    private void markup() {
        int next = rewriting.at() + 1;
        if (rewriting.isAt("<![CDATA[")) {
            section("]]>");
        } else if (rewriting.isAt("<!--")) {
            comment();
        } else if (rewriting.isAt("<?xml ")) {
            mends.note(Leniency.JUNK_REMOVED, rewriting.at(), "a second XML declaration");
            rewriting.leaveOut(rewriting.after("?>", next));
        } else if (rewriting.isAt("<?")) {
            section("?>");
        } else if (rewriting.isAt("<!")) {
            doctype();
        } else if (rewriting.isAt("</")) {
            tags.end();
        } else if (next < text.length() && Tags.isStartOfName(text.charAt(next))) {
            tags.start();
        } else {
            rewriting.bare();
        }
    }

    private void section(String close) {
        int end = rewriting.after(close, rewriting.at());
        while (rewriting.at() < end) {
            rewriting.character();
        }
    }

    // XML 1.0 §2.5: no two hyphens inside.
    private void comment() {
        int end = rewriting.after("-->", rewriting.at());
        int inside = rewriting.at() + "<!--".length();
        int close = Math.max(inside, end - "-->".length());
        rewriting.copy(inside);
        while (rewriting.at() < close) {
            if (rewriting.here() == '-') {
                rewriting.instead("=");
            } else {
                rewriting.character();
            }
        }
        rewriting.copy(end);
    }

    private void doctype() {
        int close = rewriting.after(">", rewriting.at());
        int declarations = rewriting.after("[", rewriting.at());
        rewriting.copy(declarations < close ? rewriting.after(">", rewriting.after("]", declarations)) : close);
    }
}
