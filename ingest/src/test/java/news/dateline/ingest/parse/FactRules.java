package news.dateline.ingest.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.NullMarked;

/// Compares a story with facts that somebody else read from the same bytes, and explains by rule where it may differ.
@NullMarked
final class FactRules {
    /// What a comparison found.
    record Verdict(Kind kind, String detail) {
        enum Kind {
            EQUAL,
            EXPLAINED,
            WRONG
        }
    }

    private final WireStory story;
    private final JsonNode facts;
    private final Map<String, Verdict> verdicts = new TreeMap<>();

    private FactRules(WireStory story, JsonNode facts) {
        this.story = story;
        this.facts = facts;
    }

    static Map<String, Verdict> of(WireStory story, JsonNode facts) {
        FactRules rules = new FactRules(story, facts);
        rules.identity();
        rules.words();
        rules.time("versionCreated", story.getVersionCreated());
        rules.time("firstCreated", story.getFirstCreated());
        rules.embargo();
        rules.language();
        return rules.verdicts;
    }

    static Verdict equal(Object fact, Object ours) {
        return fact.equals(ours)
                ? new Verdict(Verdict.Kind.EQUAL, "")
                : new Verdict(Verdict.Kind.WRONG, "fact " + fact + ", ours " + ours);
    }

    private void identity() {
        check("guid", text("guid"), Optional.of(story.getGuid()));
        check("version", text("version").or(() -> Optional.of("1")), Optional.of(String.valueOf(story.getVersion())));
        check("pubStatus", Optional.of(statusFact()), Optional.of(story.getPubStatus()));
        check("urgency", text("urgency"), story.getUrgency().map(String::valueOf));
        check("provider", text("provider"), story.getDeclaredProvider());
        check("itemClass", text("itemClass"), story.getItemClass());
        check("profile", text("profile"), story.getProfile());
    }

    private void words() {
        List<String> headlines =
                story.getHeadlines().stream().map(LocalizedText::getText).toList();
        if (story.getInferred().contains("headlines")) {
            explained("headlines", "HEADLINE_FROM_BODY: contentMeta has none, the content has");
        } else {
            check("headlines", list("headlines"), collapse(headlines));
        }
        check("slugline", text("slugline"), story.getSlugline().map(Slugline::getText));
        check("dateline", text("dateline"), story.getDateline().map(FactRules::collapse));
        check("creditline", text("creditline"), story.getCreditline());
        check("bylines", list("bylines"), story.getBylines());
        List<String> notes = collapse(story.getEdNotes());
        boolean apart =
                !list("edNotes").equals(notes) && joined(list("edNotes")).equals(joined(notes));
        if (apart) {
            explained("edNotes", "the blocks of a note, and no-break spaces, are kept apart");
        } else {
            check("edNotes", list("edNotes"), notes);
        }
        check("keywords", list("keywords"), story.getKeywords());
        check("usageTerms", list("usageTerms"), collapse(usageTerms()));
        check(
                "signals",
                list("signals"),
                story.getSignals().stream().map(this::idOf).toList());
        if (story.getUnparsed().stream().anyMatch(rest -> rest.getPath().endsWith("subject/facetConcept"))) {
            explained("subjects", "mainConcept is the subject, its facets are kept in unparsed");
            return;
        }
        check(
                "subjects",
                list("subjects"),
                story.getSubjects().stream().map(this::idOf).toList());
    }

    private String idOf(news.dateline.schemas.model.ConceptRef ref) {
        return ref.getQcode()
                .or(ref::getUri)
                .or(ref::getLiteral)
                .orElseGet(() -> ref.getNames().stream()
                        .map(LocalizedText::getText)
                        .findFirst()
                        .orElse(""));
    }

    private void time(String fact, Optional<Instant> ours) {
        Optional<String> written = text(fact);
        if (written.isPresent() && written.get().matches(".*T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?")) {
            boolean kept = ours.isEmpty()
                    && story.getUnparsed().stream()
                            .anyMatch(rest -> rest.getPath().endsWith("/" + fact)
                                    && rest.getValue().equals(written.get()));
            verdicts.put(
                    fact,
                    new Verdict(
                            kept ? Verdict.Kind.EXPLAINED : Verdict.Kind.WRONG, "TIME_WITHOUT_ZONE: kept in unparsed"));
            return;
        }
        check(fact, written.map(FactRules::instant), ours);
    }

    private void embargo() {
        Optional<String> written = text("embargoed");
        Optional<Embargo> ours = story.getEmbargo();
        if (written.isPresent() && ours.isPresent() && ours.get().getUntil().isEmpty()) {
            boolean kept = written.equals(ours.map(Embargo::getDeclared));
            Verdict.Kind kind = kept ? Verdict.Kind.EXPLAINED : Verdict.Kind.WRONG;
            verdicts.put("embargoed", new Verdict(kind, "EMBARGO_WITHOUT_ZONE: held without an end"));
            return;
        }
        check("embargoed", written.map(FactRules::instant), ours.flatMap(Embargo::getUntil));
    }

    private void language() {
        List<String> declared = list("language");
        if (!declared.isEmpty()) {
            check("language", declared, story.getLanguages());
        } else if (text("lang").isPresent()) {
            check("language", List.of(text("lang").get()), story.getLanguages());
        }
    }

    private PubStatus statusFact() {
        String status = text("pubStatus").orElse("stat:usable");
        return switch (status.substring(Math.max(status.lastIndexOf(':'), status.lastIndexOf('/')) + 1)) {
            case "usable" -> PubStatus.USABLE;
            case "withheld" -> PubStatus.WITHHELD;
            case "canceled" -> PubStatus.CANCELED;
            default -> throw new AssertionError("No such status: " + status);
        };
    }

    private List<String> usageTerms() {
        List<String> terms = new ArrayList<>();
        for (RightsInfo rights : story.getRights()) {
            rights.getUsageTerms().forEach(text -> terms.add(text.getText()));
        }
        return terms;
    }

    private void explained(String fact, String rule) {
        verdicts.put(fact, new Verdict(Verdict.Kind.EXPLAINED, rule));
    }

    private void check(String name, Object fact, Object ours) {
        Verdict exact = equal(fact, ours);
        boolean spaces = exact.kind() == Verdict.Kind.WRONG && spaced(fact).equals(spaced(ours));
        verdicts.put(name, spaces ? new Verdict(Verdict.Kind.EXPLAINED, "no-break spaces are kept") : exact);
    }

    private static String joined(List<String> texts) {
        return String.join("|", texts).replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F]+", "");
    }

    private static String spaced(Object value) {
        return value.toString().replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F]+", " ");
    }

    private Optional<String> text(String name) {
        JsonNode node = facts.path(name);
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }

    private List<String> list(String name) {
        List<String> values = new ArrayList<>();
        facts.path(name).forEach(node -> {
            if (!node.isNull() && !node.asText().isBlank()) {
                values.add(node.asText());
            }
        });
        return values;
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                .toInstant()
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<String> collapse(List<String> texts) {
        return texts.stream().map(FactRules::collapse).toList();
    }

    private static String collapse(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
