package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// References to concepts, each once: an item often says the same subject several times.
final class Concepts {
    private static final String NEWS_CODES = "http://cv.iptc.org/newscodes/";
    private static final int SUBJECT_DIGITS = 8;

    private final Set<Said> seen = new HashSet<>();
    private final List<ConceptRef> all = new ArrayList<>();

    /// Adds a concept unless it is there already.
    void add(ConceptRef concept) {
        if (seen.add(
                new Said(concept.getQcode(), concept.getLiteral(), named(concept.getNames()), concept.getBroader()))) {
            all.add(concept);
        }
    }

    /// What one concept is told from another by.
    private record Said(
            Optional<String> qcode, Optional<String> literal, List<List<Object>> names, List<String> broader) {}

    // Records of Avro are compared by their schema, which takes its time.
    private static List<List<Object>> named(List<LocalizedText> names) {
        List<List<Object>> named = new ArrayList<>(names.size());
        for (LocalizedText name : names) {
            named.add(List.of(name.getText(), name.getRole(), name.getLanguage()));
        }
        return named;
    }

    List<ConceptRef> all() {
        return all;
    }

    /// A name from a vocabulary that nobody can look up here.
    static ConceptRef literal(String name) {
        return ref(null, null, name, null);
    }

    static List<ConceptRef> literals(List<String> names) {
        List<ConceptRef> concepts = new ArrayList<>(names.size());
        names.forEach(name -> concepts.add(literal(name)));
        return concepts;
    }

    /// A signal of IPTC's, with the word that the wire has for it.
    static ConceptRef signal(String code, String word) {
        return ref("sig:" + code, NEWS_CODES + "signal/" + code, word, null);
    }

    /// IPTC's Subject NewsCodes are eight digits; another word is a provider's own.
    static ConceptRef subject(String name) {
        boolean code = name.length() == SUBJECT_DIGITS && name.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return code ? ref("subj:" + name, NEWS_CODES + "subjectcode/" + name, null, null) : literal(name);
    }

    static ConceptRef ref(
            @Nullable String qcode, @Nullable String uri, @Nullable String literal, @Nullable String type) {
        return named(qcode, uri, literal, type, List.of(), List.of());
    }

    // A concept has as many sides as this.
    static ConceptRef named(
            @Nullable String qcode,
            @Nullable String uri,
            @Nullable String literal,
            @Nullable String type,
            List<LocalizedText> names,
            List<String> broader) {
        return new ConceptRef(qcode, uri, literal, type, null, names, null, null, null, broader, List.of());
    }
}
