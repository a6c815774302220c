package news.dateline.ingest.parse.newsml1;

import java.util.Optional;
import news.dateline.ingest.parse.xml.Words;

/// Numbers of revisions. NewsML 1.2 §5.5.1.4.
final class Revision {
    private Revision() {}

    /// A whole number from 0 that fits into 64 bits; empty for everything else. 0 is not in the standard and is sent.
    static Optional<Long> number(String written) {
        return Optional.ofNullable(Words.number(written));
    }

    /// The same without the letter of an update at its end.
    static String withoutLetter(String written) {
        String revision = written.strip();
        int end = revision.length() - 1;
        return end > 0 && Character.isLetter(revision.charAt(end)) ? revision.substring(0, end) : revision;
    }
}
