package news.dateline.ingest.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.xml.Words;

/// A thing in schema.org's terms. A property may be a text, another thing with a name, or several of them.
///
/// @param json the thing
record Thing(JsonObject json) {
    /// Whether it is of one of these types, or of a type whose name ends so: ReportageNewsArticle is a NewsArticle.
    boolean isA(String... types) {
        for (String declared : json.texts("@type")) {
            for (String type : types) {
                if (JsonLd.lower(declared).endsWith(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A property as one line of text: its own, or the name, address or id of the first thing that it is.
    Optional<String> text(String property) {
        String own = json.text(property);
        if (own != null) {
            return Optional.of(Words.collapse(own)).filter(line -> !line.isEmpty());
        }
        List<String> several = json.texts(property);
        if (!several.isEmpty()) {
            return Optional.of(Words.collapse(several.getFirst()));
        }
        return things(property).stream().findFirst().flatMap(Thing::title);
    }

    /// The names of all that a property is.
    List<String> names(String property) {
        List<String> names = new ArrayList<>();
        for (String text : json.texts(property)) {
            names.add(Words.collapse(text));
        }
        for (Thing thing : things(property)) {
            thing.title().ifPresent(names::add);
        }
        return names;
    }

    /// The things that a property is.
    List<Thing> things(String property) {
        return json.objects(property).stream().map(Thing::new).toList();
    }

    private Optional<String> title() {
        for (String name : List.of("name", "url", "@id")) {
            String text = json.text(name);
            if (text != null) {
                return Optional.of(Words.collapse(text));
            }
        }
        return Optional.empty();
    }
}
