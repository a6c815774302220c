package news.dateline.ingest.parse.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.json.HardenedJson;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonValue;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the article among the things that a page describes. JSON-LD 1.1 §4.3; schema.org NewsArticle.
final class JsonLd {
    private JsonLd() {}

    /// The first news article; without one, the first article of another kind. A block that is not JSON is passed over:
    /// it was not written for readers.
    static Optional<Thing> article(Document page) {
        Optional<Thing> other = Optional.empty();
        List<Element> blocks = page.select("script[type=application/ld+json]");
        for (Element block : blocks.subList(0, Math.min(blocks.size(), HtmlLimit.MAX_LD_BLOCKS.most()))) {
            byte[] json = block.data().getBytes(StandardCharsets.UTF_8);
            if (!(HardenedJson.read(json) instanceof HardenedJson.Reading.Read whole)) {
                continue;
            }
            for (Thing thing : new Things(whole.root()).all()) {
                if (thing.isA("newsarticle")) {
                    return Optional.of(thing);
                }
                if (other.isEmpty() && thing.isA("article", "blogposting")) {
                    other = Optional.of(thing);
                }
            }
        }
        return other;
    }

    /// All things of a block: its root, the items of an array, those of a graph.
    private record Things(JsonValue root) {
        List<Thing> all() {
            Deque<JsonValue> open = new ArrayDeque<>(List.of(root));
            List<Thing> things = new ArrayList<>();
            while (!open.isEmpty() && things.size() < HtmlLimit.MAX_LD_THINGS.most()) {
                switch (open.pop()) {
                    case JsonArray array -> array.items().forEach(open::add);
                    case JsonObject object -> {
                        things.add(new Thing(object));
                        for (String inside : List.of("@graph", "mainEntity")) {
                            JsonValue more = object.peek(inside);
                            if (more != null) {
                                open.add(more);
                            }
                        }
                    }
                    case JsonScalar scalar -> {}
                }
            }
            return things;
        }
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
