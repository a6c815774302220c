package news.dateline.enrich.declared;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.Place;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.FoundEntity;
import org.jspecify.annotations.Nullable;

/// What the text of a story names.
final class InText {
    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> placeCountries = new HashSet<>();
    private final Set<String> regions = new HashSet<>();
    private final Set<String> countries = new HashSet<>();

    InText(Enrichment enrichment) {
        for (FoundEntity entity : enrichment.getEntities()) {
            ids.add(entity.getId());
            names.add(small(entity.getName()));
            if (entity.getType() == EntityType.PLACE) {
                entity.getIso2().ifPresent(placeCountries::add);
                regions.addAll(entity.getRegions());
            }
        }
        enrichment.getCountries().stream().map(CountryWeight::getIso2).forEach(countries::add);
        enrichment.getMentioned().stream().map(CountryWeight::getIso2).forEach(countries::add);
    }

    /// Whether it names this, or for a country or a region a place in it.
    ///
    /// @param known what is meant, if that is known
    /// @param name what the wire calls it
    boolean has(@Nullable Known known, @Nullable String name) {
        if (known == null) {
            return name != null && names.contains(small(name));
        }
        if (ids.contains(known.id())) {
            return true;
        }
        return known instanceof Place place
                && switch (place.kind()) {
                    case COUNTRY -> placeCountries.contains(place.iso2());
                    case REGION ->
                        regions.contains(place.id().substring(place.id().indexOf(':') + 1));
                    case DIVISION, CAPITAL, CITY -> false;
                };
    }

    /// Whether it leads to countries, and to none of these.
    boolean leadsElsewhere(Set<String> declared) {
        return !countries.isEmpty() && !declared.isEmpty() && declared.stream().noneMatch(countries::contains);
    }

    /// Whether it leads to no country.
    boolean leadsNowhere() {
        return countries.isEmpty();
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
