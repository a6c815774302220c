package news.dateline.publish.ready;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.FocusPlace;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.Mention;
import news.dateline.schemas.model.MentionUse;

/// Where a map shows a story: at the heaviest place that it names in the country it is about first; without one, at
/// that
/// country.
final class FocusPlaces {
    private static final String COUNTRY = "country";
    private static final Set<MentionUse> NAMED = Set.of(MentionUse.NAME, MentionUse.SHORT, MentionUse.FILED_FROM);

    private FocusPlaces() {}

    static Optional<FocusPlace> of(Enrichment enrichment) {
        return enrichment.getFocus().flatMap(focus -> {
            List<FoundEntity> places = enrichment.getEntities().stream()
                    .filter(entity -> entity.getType() == EntityType.PLACE)
                    .filter(place ->
                            place.getIso2().filter(focus.getIso2()::equals).isPresent())
                    .toList();
            return places.stream()
                    .filter(place -> !place.getKind().equals(COUNTRY))
                    .filter(place ->
                            place.getMentions().stream().map(Mention::getUse).anyMatch(NAMED::contains))
                    .map(place -> shown(place, focus.getIso2()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> places.stream()
                            .filter(place -> place.getKind().equals(COUNTRY))
                            .map(place -> shown(place, focus.getIso2()))
                            .flatMap(Optional::stream)
                            .findFirst());
        });
    }

    private static Optional<FocusPlace> shown(FoundEntity place, String iso2) {
        return place.getLatitude()
                .flatMap(latitude -> place.getLongitude()
                        .map(longitude -> new FocusPlace(place.getId(), place.getName(), iso2, latitude, longitude)));
    }
}
