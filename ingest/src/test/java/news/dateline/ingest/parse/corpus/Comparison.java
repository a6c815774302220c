package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The facts of one item beside what was parsed of it.
final class Comparison {
    /// What a comparison found.
    enum Verdict {
        EQUAL,
        EXPLAINED,
        WRONG
    }

    /// A verdict and what it rests on.
    record Finding(Verdict verdict, String detail) {}

    private final JsonNode facts;
    private final Map<String, Finding> findings = new TreeMap<>();

    Comparison(JsonNode facts) {
        this.facts = facts;
    }

    Map<String, Finding> findings() {
        return findings;
    }

    JsonNode facts() {
        return facts;
    }

    /// The fact of this name as text; empty when it is absent or blank.
    Optional<String> text(String name) {
        JsonNode node = facts.path(name);
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
                ? Optional.of(node.asText())
                : Optional.empty();
    }

    /// The fact of this name as a list of texts.
    List<String> list(String name) {
        List<String> values = new ArrayList<>();
        facts.path(name).forEach(node -> {
            if (!node.isNull() && !node.asText().isBlank()) {
                values.add(node.asText());
            }
        });
        return values;
    }

    /// The fact and ours must be equal; where only no-break spaces differ, they are kept by rule.
    void check(String name, Object fact, Object ours) {
        if (fact.equals(ours)) {
            findings.put(name, new Finding(Verdict.EQUAL, ""));
        } else if (spaced(fact).equals(spaced(ours))) {
            explained(name, "no-break spaces are kept");
        } else {
            wrong(name, "fact " + fact + ", ours " + ours);
        }
    }

    /// Compares only when there is such a fact.
    void checkIfThere(String name, Optional<String> ours) {
        text(name).ifPresent(fact -> check(name, Optional.of(fact), ours));
    }

    /// They differ by a rule of docs/formats.
    void explained(String name, String rule) {
        findings.put(name, new Finding(Verdict.EXPLAINED, rule));
    }

    void wrong(String name, String detail) {
        findings.put(name, new Finding(Verdict.WRONG, detail));
    }

    /// Runs of white space, of every kind, as one space.
    static String spaced(Object value) {
        return value.toString()
                .replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F]+", " ")
                .strip();
    }

    /// Runs of plain white space as one space.
    static String collapse(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    static List<String> collapse(List<String> texts) {
        return texts.stream().map(Comparison::collapse).toList();
    }
}
