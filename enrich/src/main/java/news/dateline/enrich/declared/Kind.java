package news.dateline.enrich.declared;

import java.util.Optional;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.Organisation;
import news.dateline.enrich.reference.Person;
import news.dateline.enrich.reference.Place;
import news.dateline.schemas.model.ConceptRef;

/// What kind of thing a wire says that a concept is.
enum Kind {
    PLACE,
    PERSON,
    ORGANISATION,
    /// It does not say.
    UNSAID,
    /// A topic, an event, an object: none of these.
    OTHER;

    /// @param located whether it stands where only places stand
    static Kind of(ConceptRef concept, boolean located) {
        if (located) {
            return PLACE;
        }
        Optional<String> type = concept.getType();
        if (type.isEmpty()) {
            return UNSAID;
        }
        String word = type.get()
                .substring(Math.max(type.get().lastIndexOf(':'), type.get().lastIndexOf('/')) + 1);
        return switch (word) {
            case "geoArea", "poi" -> PLACE;
            case "person" -> PERSON;
            case "organisation", "organization" -> ORGANISATION;
            default -> OTHER;
        };
    }

    /// Whether the concept can mean this.
    boolean canBe(Known known) {
        return switch (known) {
            case Place place -> this == PLACE || this == UNSAID;
            case Person person -> this == PERSON || this == UNSAID;
            case Organisation organisation -> this == ORGANISATION || this == UNSAID;
        };
    }
}
