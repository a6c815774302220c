package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// An entity of the reference data as the enricher works with it, and what it is called.
///
/// @param known the entity
/// @param names its names; never empty
record Described(Known known, List<KnownName> names) {
    /// Names that one entity may have.
    static final int MAX_NAMES = 1_000;

    /// `char`s that an id or a name may have.
    static final int MAX_LENGTH = 300;

    private static final Set<String> COMMON = CommonWords.standard();
    private static final double COUNTRY_PRIOR = 7;
    // A capital is meant rather than a city of its name; a country rather than either.
    private static final double CAPITAL_PRIOR = 6;
    // Between a large city and a small one: New York is the city, Georgia the country, Victoria the state.
    private static final double DIVISION_PRIOR = 5.9;
    private static final double REGION_PRIOR = 6.5;
    private static final double LEAST_CITY_PRIOR = 3;

    /// Copies the list.
    Described {
        names = List.copyOf(names);
    }

    /// @throws IllegalArgumentException when the entity cannot be used: without id or name, of a country that there is
    ///     not, or a place of no known kind or not on Earth
    static Described of(Entity entity) {
        check(entity);
        Known known = known(entity);
        boolean town = known instanceof Place place && place.kind() == PlaceKind.CITY;
        List<KnownName> names = new ArrayList<>(entity.getNames().size());
        for (EntityName name : entity.getNames()) {
            String text = name.getText();
            // A town called like a common word is meant only with what it lies in behind a comma: "Reading, England".
            NameKind kind = town && COMMON.contains(text) ? NameKind.BEFORE_COMMA : name.getKind();
            names.add(new KnownName(text, kind, known));
        }
        return new Described(known, names);
    }

    private static void check(Entity entity) {
        if (entity.getId().isBlank() || entity.getId().length() > MAX_LENGTH) {
            throw new IllegalArgumentException("no id of 1 to " + MAX_LENGTH + " signs");
        }
        if (entity.getNames().isEmpty() || entity.getNames().size() > MAX_NAMES) {
            throw new IllegalArgumentException(entity.getNames().size() + " names, want 1 to " + MAX_NAMES);
        }
        for (EntityName name : entity.getNames()) {
            if (name.getText().isBlank() || name.getText().length() > MAX_LENGTH) {
                throw new IllegalArgumentException("a name is not of 1 to " + MAX_LENGTH + " signs");
            }
        }
        // Found here, it is a fault of the entity; later it would be one of every story that names it.
        entity.getIso2().ifPresent(Territories::regionsOf);
        entity.getClaimedBy().forEach(Territories::regionsOf);
        entity.getLiesIn().forEach(Territories::regionsOf);
        entity.getRegions().forEach(Territories::isContinent);
    }

    private static Known known(Entity entity) {
        String iso2 = entity.getIso2().orElse(null);
        return switch (entity.getType()) {
            case PLACE -> place(entity, iso2);
            case PERSON -> new Person(entity.getId(), name(entity), entity.getKind(), iso2, entity.getTerms());
            case ORGANISATION, EVENT, OTHER ->
                new Organisation(
                        entity.getId(),
                        name(entity),
                        entity.getKind(),
                        iso2,
                        entity.getSeat().orElse(null));
        };
    }

    private static Place place(Entity entity, @Nullable String iso2) {
        PlaceKind kind = Place.kindOf(entity.getKind());
        return new Place(
                entity.getId(), name(entity), kind, where(entity, iso2), entity.getClaimedBy(), prior(entity, kind));
    }

    private static Place.Where where(Entity entity, @Nullable String iso2) {
        List<String> regions = iso2 == null ? entity.getRegions() : Territories.regionsOf(iso2);
        return new Place.Where(iso2, entity.getDivision().orElse(null), entity.getLiesIn(), regions, at(entity));
    }

    private static @Nullable Coordinates at(Entity entity) {
        return entity.getLatitude().isPresent() && entity.getLongitude().isPresent()
                ? new Coordinates(
                        entity.getLatitude().get(), entity.getLongitude().get())
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
        return Math.log10((double) Math.max(1, entity.getPopulation().orElse(1L)));
    }

    private static String name(Entity entity) {
        for (EntityName name : entity.getNames()) {
            if (name.getKind() == NameKind.PREFERRED) {
                return name.getText();
            }
        }
        return entity.getNames().getFirst().getText();
    }
}
