package news.dateline.enrich.about;

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
/// @param why what decided it
public record Resolved(
        Spot spot, @Nullable Known known, @Nullable String iso2, Why why) {
    /// What decides what a name means.
    public enum Why {
        /// It is the only thing of that name.
        ONLY_ONE,
        /// What stands behind its comma, or before it.
        COMMA,
        /// The same name meant that elsewhere in the story.
        SAME_NAME,
        /// It has the highest score of those of that name.
        SCORE,
        /// The office on the day of the story.
        OFFICE,
        /// Nobody else in the reference data has that surname.
        SURNAME,
        /// It is not in the reference data.
        UNKNOWN
    }

    static Resolved to(Spot spot, Known known, Why why) {
        return new Resolved(spot, known, known.iso2(), why);
    }

    static Resolved unknown(Spot spot, @Nullable String iso2) {
        return new Resolved(spot, null, iso2, Why.UNKNOWN);
    }

    /// Stable id of what is named: the reference data's, or one made of type and name.
    public String id() {
        return known == null ? prefix() + Slug.of(spot.fullName()) : known.id();
    }

    private String prefix() {
        return switch (spot.type()) {
            case PERSON -> "found:person:";
            case ORGANISATION -> "found:organisation:";
            case PLACE -> "found:place:";
            case MISC -> "found:other:";
        };
    }

    public String name() {
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

    @Nullable
    Place place() {
        return known instanceof Place place ? place : null;
    }
}
