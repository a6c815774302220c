package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.WireStory;

/// What the facts of RSS and Atom have in common.
///
/// @param story as we read it
/// @param facts of the same item
record FeedFacts(WireStory story, Comparison facts) {
    /// RFC 822 §5.1, as far as Java's reader does not know them.
    private static final Map<String, String> ZONES = Map.of(
            "UT", "GMT", "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT", "-0600",
            "PST", "-0800", "PDT", "-0700");

    /// The facts have the first items only; those behind them have none.
    static List<JsonNode> items(JsonNode facts) {
        List<JsonNode> items = new ArrayList<>();
        facts.path("items").forEach(items::add);
        while (items.size() < facts.path("itemCount").asInt()) {
            items.add(JsonNodeFactory.instance.objectNode());
        }
        return items;
    }

    /// A time by Java's own readers, or a rule for what they do not take.
    void time(String fact, Optional<Instant> ours, String field) {
        Optional<String> written = facts.text(fact);
        Optional<Instant> time = written.flatMap(FeedFacts::instant);
        if (time.isPresent()) {
            facts.check(fact, time, ours);
        } else if (written.isPresent()) {
            boolean said = TestWires.repairs(story).stream().anyMatch(name -> name.startsWith("TIME"));
            if (said) {
                facts.explained(fact, "TIME_*: not as the standard has it, read or kept with a repair (" + field + ")");
            } else {
                facts.wrong(fact, written.get() + " and " + ours);
            }
        }
    }

    /// Each must be among ours: we may have more, from other elements.
    void among(String fact, List<String> wanted, Set<String> ours) {
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(ours);
        facts.check(fact, List.of(), missing);
    }

    void categories() {
        Set<String> ours = new HashSet<>(story.getKeywords());
        for (ConceptRef subject : story.getSubjects()) {
            subject.getLiteral().ifPresent(ours::add);
        }
        among("categories", Comparison.collapse(facts.list("categories")), ours);
    }

    /// Addresses of links and pictures. A relative one may have been resolved.
    void addresses(String fact, List<String> wanted) {
        Set<String> ours = new HashSet<>();
        for (Link link : story.getLinks()) {
            link.getHref().ifPresent(ours::add);
        }
        for (Picture picture : story.getPictures()) {
            for (Rendition rendition : picture.getRenditions()) {
                rendition.getHref().ifPresent(ours::add);
            }
        }
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(ours);
        boolean resolved = !missing.isEmpty() && missing.stream().allMatch(href -> isResolved(href, ours));
        if (resolved) {
            facts.explained(fact, "relative links are resolved against xml:base, else the feed's address");
        } else {
            facts.check(fact, List.of(), missing);
        }
    }

    List<String> headlines() {
        return story.getHeadlines().stream().map(LocalizedText::getText).toList();
    }

    List<String> creators() {
        List<String> ours = new ArrayList<>();
        for (ConceptRef creator : story.getCreators()) {
            creator.getLiteral().ifPresent(ours::add);
            creator.getNames().forEach(name -> ours.add(name.getText()));
        }
        return ours;
    }

    static boolean isResolved(String href, Set<String> ours) {
        String end = href.replaceFirst("^(\\.\\./|\\./|/)+", "");
        return !href.contains(":") && ours.stream().anyMatch(one -> one.startsWith("http") && one.endsWith(end));
    }

    private static Optional<Instant> instant(String written) {
        String text = written.strip();
        for (Map.Entry<String, String> zone : ZONES.entrySet()) {
            text = text.replaceFirst(" " + zone.getKey() + "$", " " + zone.getValue());
        }
        for (DateTimeFormatter form :
                List.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME)) {
            try {
                return Optional.of(ZonedDateTime.parse(text, form).toInstant().truncatedTo(ChronoUnit.MILLIS));
            } catch (DateTimeException e) {
                // The other form, or none that Java has.
            }
        }
        return Optional.empty();
    }
}
