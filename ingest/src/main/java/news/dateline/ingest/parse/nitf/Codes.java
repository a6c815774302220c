package news.dateline.ingest.parse.nitf;

import java.util.List;
import java.util.Locale;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A concept by its code. Eight digits of IPTC are a Subject Code, whose first two are 01 to 17, or a Media Topic, when
/// they begin with 20; a code of anybody else is only known to them.
///
/// @param qcode with the alias that IPTC's catalog gives the vocabulary, if it is one of these
/// @param uri the concept's URI, under the same condition
/// @param literal the code of another vocabulary
record Codes(
        @Nullable String qcode,
        @Nullable String uri,
        @Nullable String literal) {
    private static final String NEWSCODES = "http://cv.iptc.org/newscodes/";
    private static final String ISO = "http://cvx.iptc.org/";

    private static final int DIGITS = 8;

    static final String IPTC = "IPTC";
    static final String PERSON = "cpnat:person";
    static final String ORGANISATION = "cpnat:organisation";
    static final String PLACE = "cpnat:geoArea";
    static final String EVENT = "cpnat:event";
    static final String OBJECT = "cpnat:object";
    static final String ABSTRACT = "cpnat:abstract";

    static Codes none() {
        return new Codes(null, null, null);
    }

    /// A code and who made it.
    ///
    /// @param source the vocabulary's owner or name, if it is known
    static Codes of(@Nullable String source, String code) {
        if (source == null) {
            return new Codes(null, null, code);
        }
        if (!source.equals(IPTC) && !source.toUpperCase(Locale.ROOT).contains(IPTC)) {
            return new Codes(null, null, source + ":" + code);
        }
        String digits = code.substring(code.indexOf(':') + 1);
        boolean known = digits.equals(code) || code.startsWith("medtop:") || code.startsWith("subj:");
        if (!known || !isEightDigits(digits)) {
            return new Codes(null, null, code);
        }
        return digits.startsWith("20")
                ? new Codes("medtop:" + digits, NEWSCODES + "mediatopic/" + digits, null)
                : subjectCode(code, digits);
    }

    // The first seventeen codes are the same in both vocabularies.
    private static Codes subjectCode(String code, String digits) {
        return code.startsWith("medtop:")
                ? new Codes(code, NEWSCODES + "mediatopic/" + digits, null)
                : new Codes("subj:" + digits, NEWSCODES + "subjectcode/" + digits, null);
    }

    /// A country's ISO 3166 code of two or three letters.
    static Codes country(String code) {
        if (!isCountry(code)) {
            return new Codes(null, null, code);
        }
        String scheme = code.length() == 2 ? "iso3166-1a2" : "iso3166-1a3";
        return new Codes(scheme + ":" + code, ISO + scheme + "/" + code, null);
    }

    private static boolean isEightDigits(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return code.length() == DIGITS;
    }

    private static boolean isCountry(String code) {
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            if ((letter < 'A' || letter > 'Z') && (letter < 'a' || letter > 'z')) {
                return false;
            }
        }
        return code.length() == 2 || code.length() == 3;
    }

    /// The concept with this code.
    ///
    /// @param type its nature, as a qcode
    /// @param names what it is called
    ConceptRef concept(@Nullable String type, List<LocalizedText> names) {
        return concept(type, null, names, Related.none());
    }

    /// The same with its role and what it is related to.
    ConceptRef concept(@Nullable String type, @Nullable String role, List<LocalizedText> names, Related related) {
        return new ConceptRef(
                qcode, uri, literal, type, role, names, null, null, null, related.broader(), related.sameAs());
    }

    /// Other concepts, as qcodes.
    ///
    /// @param broader those that it is within
    /// @param sameAs other codes of the same
    record Related(List<String> broader, List<String> sameAs) {
        static Related none() {
            return new Related(List.of(), List.of());
        }

        static Related within(@Nullable String qcode) {
            return qcode == null ? none() : new Related(List.of(qcode), List.of());
        }
    }
}
