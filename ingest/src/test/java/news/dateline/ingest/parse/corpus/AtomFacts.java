package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.schemas.model.WireStory;
import org.jsoup.Jsoup;

/// docs/formats/atom.md, "Where facts may differ".
final class AtomFacts implements FormatFacts {
    @Override
    public String format() {
        return "atom";
    }

    @Override
    public List<JsonNode> items(JsonNode facts) {
        return FeedFacts.items(facts);
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
            Optional<String> id = facts.text("id").map(Comparison::collapse);
            if (id.isPresent()) {
                facts.check("id", id.get(), story.getGuid());
            } else {
                facts.explained("id", "none: the link, else a hash");
            }
            title();
            feed.time("updated", story.getVersionCreated(), "versionCreated");
            feed.time("published", story.getFirstCreated(), "firstCreated");
            List<String> links = new ArrayList<>();
            facts.facts().path("links").forEach(link -> {
                if (!link.path("href").asText().isBlank()) {
                    links.add(link.path("href").asText().strip());
                }
            });
            feed.addresses("links", links);
            feed.among("authors", Comparison.collapse(facts.list("authors")), Set.copyOf(feed.creators()));
            feed.categories();
            content();
        }

        private void title() {
            Optional<String> title = facts.text("title").map(Comparison::collapse);
            boolean html = facts.text("titleType").filter("html"::equals).isPresent();
            if (story.getInferred().contains("headlines")) {
                facts.explained("title", "HEADLINE_FROM_BODY");
            } else {
                facts.check(
                        "title",
                        title.map(text -> html ? Jsoup.parse(text).text() : text).stream()
                                .toList(),
                        feed.headlines());
            }
        }

        private void content() {
            if (facts.text("contentType").isPresent()) {
                boolean hasContent = !story.getBody().getParagraphs().isEmpty()
                        || !story.getPictures().isEmpty()
                        || story.getUnparsed().stream()
                                .anyMatch(rest -> rest.getPath().startsWith("entry/content"));
                facts.check("contentType", true, hasContent);
            }
        }
    }
}
