package news.dateline.ingest.parse.rights;

import java.util.Locale;

/// Names of vocabularies. They are written as a URI, a qcode or a bare word, and stand in several namespaces (ODRL 2.0
/// to 2.2, RightsML, Creative Commons) with one meaning: the last part of them tells.
final class Term {
    private Term() {}

    /// The last part in small letters: `distribute` for `http://www.w3.org/ns/odrl/2/distribute`.
    static String name(String written) {
        String term = written.strip();
        return term.substring(start(term)).toLowerCase(Locale.ROOT);
    }

    /// What stands before the last part.
    static String vocabulary(String written) {
        String term = written.strip();
        return term.substring(0, start(term));
    }

    private static int start(String term) {
        return 1 + Math.max(term.lastIndexOf('/'), Math.max(term.lastIndexOf('#'), term.lastIndexOf(':')));
    }
}
