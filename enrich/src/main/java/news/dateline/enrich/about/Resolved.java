package news.dateline.enrich.about;

import java.util.Locale;
import java.util.Optional;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.Slug;
import news.dateline.schemas.model.EntityType;
import org.jspecify.annotations.Nullable;

/// A name in a story with what it means.
///
/// @param spot the name
/// @param known what it means in the reference data; null for what is not there
/// @param iso2 ISO 3166-1 alpha-2 of where it belongs; null when that is not known
record Resolved(
        Spot spot, @Nullable Known known, @Nullable String iso2) {
    static Resolved to(Spot spot, Known known) {
        return new Resolved(spot, known, known.iso2());
    }

    /// Stable id of what is named: the reference data's, or one made of type and name.
    String id() {
        return known == null ? "found:" + type().name().toLowerCase(Locale.ROOT) + ':' + Slug.of(spot.fullName()) : known.id();
    }

    String name() {
        return known == null ? spot.fullName() : known.name();
    }

    EntityType type() {
        NameType type = known == null ? spot.type() : NameType.of(known);
        return switch (type) {
            case PERSON -> EntityType.PERSON;
            case ORGANISATION -> EntityType.ORGANISATION;
            case PLACE -> EntityType.PLACE;
            case MISC -> EntityType.OTHER;
        };
    }

    Optional<Place> place() {
        return known instanceof Place place ? Optional.of(place) : Optional.empty();
    }
}
