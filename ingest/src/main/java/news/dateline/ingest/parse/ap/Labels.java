package news.dateline.ingest.parse.ap;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What AP only names, in words of its own: signals, roles, people, sources, products, places of origin.
final class Labels {
    private Labels() {}

    /// The words of a member, each as a concept of no vocabulary.
    static List<ConceptRef> literals(JsonObject item, String name, @Nullable String role) {
        List<ConceptRef> concepts = new ArrayList<>(2);
        for (String word : item.texts(name)) {
            concepts.add(named(word.strip(), null, role, null));
        }
        return concepts;
    }

    /// People who are only named.
    static List<ConceptRef> named(JsonObject item, String member, String role) {
        List<ConceptRef> concepts = new ArrayList<>(2);
        for (JsonObject person : item.objects(member)) {
            String name = JsonWords.line(person, "name");
            if (name != null) {
                concepts.add(named(null, name, role, "cpnat:person"));
            }
        }
        return concepts;
    }

    /// Where the information comes from.
    static List<ConceptRef> infoSources(JsonObject item) {
        List<ConceptRef> concepts = new ArrayList<>(2);
        for (JsonObject source : item.objects("infosource")) {
            String name = JsonWords.line(source, "name");
            if (name != null) {
                concepts.add(named(name, null, JsonWords.line(source, "type"), null));
            }
        }
        return concepts;
    }

    /// The products under which it came, by AP's numbers.
    static List<ConceptRef> products(List<JsonObject> products) {
        List<ConceptRef> concepts = new ArrayList<>(products.size());
        for (JsonObject product : products) {
            String id = product.text("id");
            if (id != null) {
                concepts.add(named(id, JsonWords.line(product, "name"), null, null));
            }
        }
        return concepts;
    }

    /// Where it was made: the smallest place that is named, and its country.
    static List<ConceptRef> located(JsonObject item) {
        JsonObject place = item.object("datelinelocation");
        if (place == null) {
            return List.of();
        }
        for (String name : new String[] {"city", "countryareaname", "countryname"}) {
            String named = JsonWords.line(place, name);
            if (named != null) {
                String country = JsonWords.line(place, "countrycode");
                // IPTC NewsCodes iso3166-1a3: AP writes the country's three letters.
                List<String> broader = country == null ? List.of() : List.of("iso3166-1a3:" + country);
                List<LocalizedText> names = List.of(new LocalizedText(named, null, null));
                ConceptRef located = new ConceptRef(
                        null, null, null, "cpnat:geoArea", null, names, null, null, null, broader, List.of());
                return List.of(located);
            }
        }
        return List.of();
    }

    private static ConceptRef named(
            @Nullable String literal, @Nullable String name, @Nullable String role, @Nullable String type) {
        List<LocalizedText> names = name == null ? List.of() : List.of(new LocalizedText(name, null, null));
        return new ConceptRef(null, null, literal, type, role, names, null, null, null, List.of(), List.of());
    }
}
