package news.dateline.enrich.about;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.enrich.reference.Coordinates;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.Person;
import news.dateline.enrich.reference.Place;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.Mention;
import news.dateline.schemas.model.Term;
import org.jspecify.annotations.Nullable;

/// The entities of a story with all their mentions, heaviest first.
final class FoundEntities {
    private static final Place.Where NOWHERE = new Place.Where(null, null, List.of(), List.of(), null);

    private final Map<String, Collected> entities = new LinkedHashMap<>();
    private final @Nullable String day;
    private double total;

    /// @param day when the story was made, in ISO 8601: offices are those of that day
    FoundEntities(@Nullable String day) {
        this.day = day;
    }

    private static final class Collected {
        private final String id;
        private final Resolved first;
        private final List<Mention> mentions = new ArrayList<>(2);
        private double weight;

        Collected(String id, Resolved first) {
            this.id = id;
            this.first = first;
        }
    }

    void add(Resolved mention, double weight) {
        String id = mention.id();
        Collected collected = entities.get(id);
        if (collected == null) {
            collected = new Collected(id, mention);
            entities.put(id, collected);
        }
        collected.mentions.add(mention.spot().mention());
        collected.weight += weight;
        total += weight;
    }

    List<FoundEntity> found() {
        List<Collected> heaviestFirst = new ArrayList<>(entities.values());
        heaviestFirst.sort((one, other) -> Double.compare(-one.weight, -other.weight));
        List<FoundEntity> found = new ArrayList<>(heaviestFirst.size());
        heaviestFirst.forEach(collected -> found.add(entity(collected)));
        return Collections.unmodifiableList(found);
    }

    // Avro's builder would look each default up anew.
    private FoundEntity entity(Collected collected) {
        Resolved first = collected.first;
        Known known = first.known();
        Place.Where where = known instanceof Place place ? place.where() : NOWHERE;
        Coordinates at = where.at();
        return new FoundEntity(
                collected.id,
                first.type(),
                known == null ? "" : known.kindWord(),
                first.name(),
                Shares.rounded(collected.weight, total),
                collected.mentions,
                first.iso2(),
                where.division(),
                known instanceof Place place && place.contested(),
                at == null ? null : at.latitude(),
                at == null ? null : at.longitude(),
                where.regions(),
                role(known));
    }

    private @Nullable String role(@Nullable Known known) {
        Term term = known instanceof Person person ? Terms.at(person, day) : null;
        return term == null ? null : term.getTitle();
    }
}
