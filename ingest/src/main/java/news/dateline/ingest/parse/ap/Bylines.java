package news.dateline.ingest.parse.ap;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.ConceptRef;
import org.jspecify.annotations.Nullable;

/// Who made it: the lines to show, each with the title that AP runs under it, and the people whom AP identifies.
///
/// @param shown the by-lines
/// @param creators authors with a code, and the photographer
record Bylines(List<String> shown, List<ConceptRef> creators) {
    static Bylines of(JsonObject item) {
        List<String> shown = new ArrayList<>(2);
        List<ConceptRef> creators = new ArrayList<>(2);
        List<JsonObject> bylines = item.objects("bylines");
        for (JsonObject byline : bylines) {
            String by = JsonWords.line(byline, "by");
            if (by != null) {
                String title = JsonWords.line(byline, "title");
                shown.add(title == null ? by : by + ", " + title);
                addAuthor(byline, by, creators);
            }
        }
        for (String name : new String[] {"bylines", "byline"}) {
            String by = bylines.isEmpty() ? String.join(", ", item.texts(name)) : "";
            if (!by.isBlank()) {
                shown.add(by.strip());
            }
        }
        creators.addAll(Labels.named(item, "photographer", "aprol:photographer"));
        return new Bylines(shown, creators);
    }

    private static void addAuthor(JsonObject byline, String by, List<ConceptRef> creators) {
        @Nullable String code = byline.peekText("code");
        if (code != null) {
            creators.add(Concepts.of(byline, "cpnat:person", by));
        }
    }
}
