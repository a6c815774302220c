package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.WireStory;
import org.jsoup.Jsoup;

/// docs/formats/rss.md, "Where facts may differ".
final class RssFacts implements FormatFacts {
    @Override
    public String format() {
        return "rss";
    }

    // Some files of the corpus are manuals that speak of RSS: nobody has read facts from them.
    @Override
    public boolean claims(JsonNode row) {
        return FormatFacts.super.claims(row) && !row.path("facts").isEmpty();
    }

    @Override
    public List<JsonNode> items(JsonNode facts) {
        return FeedFacts.items(facts);
    }

    // An item inside of an item is none of the feed's: a form of its content (RSS 1.0 module content, content:item), or
    // an
    // earlier state of it (simple sharing extensions).
    @Override
    public List<JsonNode> items(JsonNode facts, List<ParseOutcome> outcomes) {
        List<JsonNode> items = new ArrayList<>(items(facts));
        long nested = outcomes.stream()
                .filter(ParseOutcome.Story.class::isInstance)
                .flatMap(outcome -> ((ParseOutcome.Story) outcome).story().getUnparsed().stream())
                .mapToLong(rest -> rest.getValue().split("<(\\w+:)?item[ >]", -1).length - 1L)
                .sum();
        return nested > 0 && items.size() == outcomes.size() + nested ? items.subList(0, outcomes.size()) : items;
    }

    @Override
    public boolean mayReject(JsonNode row, ParseOutcome.Rejected rejected) {
        return row.path("hazards").toString().contains("malformed-xml");
    }

    @Override
    public void compare(WireStory story, Comparison facts) {
        if (!facts.facts().isEmpty()) {
            new Rules(story, facts, new FeedFacts(story, facts)).compare();
        }
    }

    private record Rules(WireStory story, Comparison facts, FeedFacts feed) {
        void compare() {
            identity();
            title();
            feed.time("pubDate", story.getFirstCreated(), "firstCreated");
            facts.text("creator")
                    .map(Comparison::collapse)
                    .ifPresent(creator -> feed.among("creator", List.of(creator), Set.copyOf(feed.creators())));
            feed.categories();
            List<String> enclosures = new ArrayList<>();
            facts.facts().path("enclosures").forEach(enclosure -> {
                String url =
                        enclosure.path("url").asText(enclosure.path("resource").asText());
                if (!url.isBlank()) {
                    enclosures.add(url.strip());
                }
            });
            feed.addresses("enclosures", enclosures);
            facts.text("link").ifPresent(link -> feed.addresses("link", List.of(link.strip())));
            if (facts.facts().path("hasContentEncoded").asBoolean()) {
                boolean hasContent = !story.getBody().getParagraphs().isEmpty()
                        || !story.getPictures().isEmpty()
                        || !story.getUnparsed().isEmpty();
                facts.check("hasContentEncoded", true, hasContent);
            }
        }

        private void identity() {
            Optional<String> guid = facts.text("guid").map(Comparison::collapse);
            if (guid.isPresent()) {
                facts.check("guid", guid.get(), story.getGuid());
            } else {
                facts.explained("guid", "none: rdf:about, else the link, else a hash");
            }
        }

        private void title() {
            Optional<String> title = facts.text("title").map(Comparison::collapse);
            boolean html = TestWires.repairs(story).contains("HTML_IN_TITLE");
            if (story.getInferred().contains("headlines")) {
                facts.explained("title", "HEADLINE_FROM_BODY");
            } else if (html && title.isPresent()) {
                String text = Comparison.spaced(Jsoup.parse(title.get()).text());
                boolean same = feed.headlines().stream().map(Comparison::spaced).anyMatch(text::equals);
                facts.check("title", List.of(), same ? List.of() : List.of(title.get(), feed.headlines()));
                if (same) {
                    facts.explained("title", "HTML_IN_TITLE: HTML is read as text");
                }
            } else {
                facts.check("title", title.stream().toList(), feed.headlines());
            }
        }
    }
}
