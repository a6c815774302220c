package news.dateline.enrich.reference;

import java.util.List;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// Makes of an entity of the reference data what the enricher works with.
final class KnownReader {
    private static final double COUNTRY_PRIOR = 7;
    // A capital is meant rather than a city of its name; a country rather than either.
    private static final double CAPITAL_PRIOR = 6;
    // Between a large city and a small one: New York is the city, Georgia the country, Victoria the state.
    private static final double DIVISION_PRIOR = 5.9;
    private static final double REGION_PRIOR = 6.5;
    private static final double LEAST_CITY_PRIOR = 3;

    private KnownReader() {}

    /// @throws IllegalArgumentException when the entity has no name, or is a place of no known kind or not on Earth
    static Known of(Entity entity) {
        return switch (entity.getType()) {
            case PLACE -> place(entity);
            case PERSON ->
                new Person(
                        entity.getId(),
                        name(entity),
                        entity.getKind(),
                        entity.getIso2().orElse(null),
                        entity.getTerms());
            case ORGANISATION, EVENT, OTHER ->
                new Organisation(
                        entity.getId(),
                        name(entity),
                        entity.getKind(),
                        entity.getIso2().orElse(null),
                        entity.getSeat().orElse(null));
        };
    }

    private static Place place(Entity entity) {
        PlaceKind kind = Place.kindOf(entity.getKind());
        return new Place(entity.getId(), name(entity), kind, where(entity), entity.getClaimedBy(), prior(entity, kind));
    }

    private static Place.Where where(Entity entity) {
        String iso2 = entity.getIso2().orElse(null);
        List<String> regions = iso2 == null ? entity.getRegions() : Territories.regionsOf(iso2);
        return new Place.Where(iso2, entity.getDivision().orElse(null), entity.getLiesIn(), regions, at(entity));
    }

    private static @Nullable Coordinates at(Entity entity) {
        return entity.getLatitude().isPresent() && entity.getLongitude().isPresent()
                ? new Coordinates(entity.getLatitude().get(), entity.getLongitude().get())
                : null;
    }

    private static double prior(Entity entity, PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> COUNTRY_PRIOR;
            case DIVISION -> DIVISION_PRIOR;
            case REGION -> REGION_PRIOR;
            case CAPITAL -> Math.max(CAPITAL_PRIOR, size(entity));
            case CITY -> Math.max(LEAST_CITY_PRIOR, size(entity));
        };
    }

    private static double size(Entity entity) {
        return Math.log10(Math.max(1, entity.getPopulation().orElse(1L)));
    }

    private static String name(Entity entity) {
        List<EntityName> names = entity.getNames();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Entity " + entity.getId() + " has no name");
        }
        return names.stream()
                .filter(name -> name.getKind() == NameKind.PREFERRED)
                .findFirst()
                .orElse(names.getFirst())
                .getText();
    }
}
