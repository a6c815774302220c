package news.dateline.enrich.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.enrich.gazetteer.Coordinates;
import news.dateline.enrich.gazetteer.Place;
import news.dateline.enrich.place.Resolver.Resolved;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.Mention;

/// The places of a story with all their mentions, heaviest first.
final class FoundPlaces {
    private final Map<String, Collected> places = new LinkedHashMap<>();
    private double total;

    private static final class Collected {
        private final Place place;
        private final List<Mention> mentions = new ArrayList<>();
        private double weight;

        Collected(Place place) {
            this.place = place;
        }
    }

    void add(Resolved mention, double weight) {
        Collected collected = places.computeIfAbsent(mention.place().id(), id -> new Collected(mention.place()));
        collected.mentions.add(mention.spot().mention());
        collected.weight += weight;
        total += weight;
    }

    List<FoundEntity> found() {
        return places.values().stream()
                .sorted(Comparator.comparingDouble((Collected collected) -> -collected.weight))
                .map(this::entity)
                .toList();
    }

    private FoundEntity entity(Collected collected) {
        Place place = collected.place;
        Coordinates at = place.where().at();
        return FoundEntity.newBuilder()
                .setId(place.id())
                .setType(EntityType.PLACE)
                .setName(place.name())
                .setSalience(Shares.rounded(collected.weight, total))
                .setMentions(collected.mentions)
                .setIso2(place.where().iso2())
                .setContested(place.contested())
                .setLatitude(at == null ? null : at.latitude())
                .setLongitude(at == null ? null : at.longitude())
                .setRegions(place.where().regions())
                .build();
    }
}
