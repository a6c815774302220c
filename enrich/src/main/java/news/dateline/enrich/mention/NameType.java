package news.dateline.enrich.mention;

import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.Organisation;
import news.dateline.enrich.reference.Person;
import news.dateline.enrich.reference.Place;

/// What a name names. The classes are those of CoNLL 2003.
public enum NameType {
    PERSON,
    ORGANISATION,
    PLACE,
    /// Nationalities, events, works, products, laws.
    MISC;

    /// The type of what is known.
    public static NameType of(Known known) {
        return switch (known) {
            case Person person -> PERSON;
            case Organisation organisation -> ORGANISATION;
            case Place place -> PLACE;
        };
    }
}
