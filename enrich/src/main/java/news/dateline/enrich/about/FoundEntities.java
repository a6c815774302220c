package news.dateline.enrich.about;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Collected> entities = new LinkedHashMap<>();
    private final Optional<LocalDate> date;
    private double total;

    /// @param date when the story was made: offices are those of that day
    FoundEntities(Optional<LocalDate> date) {
        this.date = date;
    }

    private static final class Collected {
        private final Resolved first;
        private final List<Mention> mentions = new ArrayList<>();
        private double weight;

        Collected(Resolved first) {
            this.first = first;
        }
    }

    void add(Resolved mention, double weight) {
        Collected collected = entities.computeIfAbsent(mention.id(), id -> new Collected(mention));
        collected.mentions.add(mention.spot().mention());
        collected.weight += weight;
        total += weight;
    }

    List<FoundEntity> found() {
        return entities.values().stream()
                .sorted(Comparator.comparingDouble((Collected collected) -> -collected.weight))
                .map(this::entity)
                .toList();
    }

    // Avro's builder would look each default up anew.
    private FoundEntity entity(Collected collected) {
        Resolved first = collected.first;
        Known known = first.known();
        Optional<Place> place = first.place();
        Coordinates at = place.map(one -> one.where().at()).orElse(null);
        return new FoundEntity(
                first.id(),
                first.type(),
                known == null ? "" : known.kindWord(),
                first.name(),
                Shares.rounded(collected.weight, total),
                collected.mentions,
                first.iso2(),
                place.map(one -> one.where().division()).orElse(null),
                place.map(Place::contested).orElse(false),
                at == null ? null : at.latitude(),
                at == null ? null : at.longitude(),
                place.map(one -> one.where().regions()).orElse(List.of()),
                role(known));
    }

    private @Nullable String role(@Nullable Known known) {
        return known instanceof Person person
                ? Terms.at(person, date).map(Term::getTitle).orElse(null)
                : null;
    }
}
