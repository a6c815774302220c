package news.dateline.enrich.reference.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// Makes an entity of one of Wikidata. Names in English; class P31; country P17, of people P27; place P625; inhabitants
/// P1082. Offices (P39) are left out.
final class WikidataEntity {
    private static final String EARTH = "http://www.wikidata.org/entity/Q2";
    private static final Pattern ID = Pattern.compile("Q[1-9][0-9]*");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,6}");

    private final WikidataCountries countries;

    WikidataEntity(WikidataCountries countries) {
        this.countries = countries;
    }

    /// Empty for a country: those that come with Dateline are all there are, and a second one of the name would only
    /// stand in its way. Its code serves the others.
    ///
    /// @throws IllegalArgumentException when it is of no class that is taken, or has no name in English
    Optional<Entity> entity(String line) {
        JsonNode entity = EntityJson.tree(line);
        String id = entity.path("id").asText();
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is no item of Wikidata");
        }
        if (WikidataCountries.code(entity).isPresent()) {
            return Optional.empty();
        }
        WikidataClaims claims = new WikidataClaims(entity);
        WikidataClass known = known(claims);
        Entity.Builder made = Entity.newBuilder()
                .setId("wikidata:" + id)
                .setType(known.type())
                .setKind(known.kind())
                .setNames(names(entity, known.type()))
                .setIso2(country(claims, known.type() == EntityType.PERSON ? "P27" : "P17"))
                .setSameAs(List.of("http://www.wikidata.org/entity/" + id));
        if (known.type() == EntityType.PLACE) {
            place(made, claims);
        }
        return Optional.of(made.build());
    }

    private static WikidataClass known(WikidataClaims claims) {
        List<String> classes = claims.items("P31");
        return classes.stream()
                .flatMap(id -> WikidataClass.of(id).stream())
                // The enum's order: what says more stands before what says less.
                .min(Enum::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("of no class that is taken (P31): " + classes));
    }

    private static List<EntityName> names(JsonNode entity, EntityType type) {
        String label = entity.path("labels").path("en").path("value").asText();
        if (label.isBlank()) {
            throw new IllegalArgumentException("no label in English");
        }
        Set<String> aliases = new LinkedHashSet<>();
        entity.path("aliases")
                .path("en")
                .forEach(alias -> aliases.add(alias.path("value").asText()));
        aliases.remove(label);
        List<EntityName> names = new ArrayList<>(List.of(name(label, NameKind.PREFERRED)));
        for (String alias : aliases) {
            boolean acronym = ACRONYM.matcher(alias).matches();
            if (type == EntityType.ORGANISATION || !acronym) {
                // Of a place or a person, initials are a code that no story writes.
                names.add(name(alias, acronym ? NameKind.ACRONYM : NameKind.VARIANT));
            }
        }
        return names;
    }

    private static EntityName name(String text, NameKind kind) {
        return new EntityName(text, kind, "en");
    }

    private @Nullable String country(WikidataClaims claims, String property) {
        List<String> codes = claims.items(property).stream()
                .flatMap(id -> Optional.ofNullable(countries.codes().get(id)).stream())
                .distinct()
                .toList();
        // Of several countries none is the one.
        return codes.size() == 1 ? codes.getFirst() : null;
    }

    private static void place(Entity.Builder place, WikidataClaims claims) {
        claims.of("P625").stream().findFirst().ifPresent(at -> {
            if (!at.path("globe").asText(EARTH).equals(EARTH)) {
                throw new IllegalArgumentException(
                        "not on Earth, but on " + at.path("globe").asText());
            }
            place.setLatitude(at.path("latitude").asDouble(Double.NaN));
            place.setLongitude(at.path("longitude").asDouble(Double.NaN));
        });
        claims.of("P1082").stream()
                .mapToLong(value -> Math.round(value.path("amount").asDouble()))
                .max()
                .ifPresent(count -> place.setPopulation(Math.max(0, count)));
    }
}
