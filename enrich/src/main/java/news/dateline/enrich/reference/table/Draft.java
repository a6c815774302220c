package news.dateline.enrich.reference.table;

import java.util.ArrayList;
import java.util.List;
import news.dateline.enrich.reference.Coordinates;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.NameKind;
import news.dateline.schemas.model.Term;
import org.jspecify.annotations.Nullable;

/// An entity while its row is read. Avro's own builder works out defaults for each record anew, which would take most
/// of the start.
final class Draft {
    private final String id;
    private final EntityType type;
    private final String kind;
    private final List<EntityName> names = new ArrayList<>(2);
    private @Nullable String iso2;
    private @Nullable String division;
    private List<String> claimedBy = List.of();
    private List<String> liesIn = List.of();
    private List<String> regions = List.of();
    private @Nullable Coordinates at;
    private @Nullable Long population;
    private List<Term> terms = List.of();
    private @Nullable String seat;

    Draft(String id, EntityType type, String kind) {
        this.id = id;
        this.type = type;
        this.kind = kind;
    }

    static Draft place(String id, String kind) {
        return new Draft(id, EntityType.PLACE, kind);
    }

    /// The first is how a newsroom writes it. One that ends with a comma is found only before a comma.
    Draft named(List<String> texts) {
        for (String text : texts) {
            if (text.endsWith(",")) {
                name(text.substring(0, text.length() - 1), NameKind.BEFORE_COMMA);
            } else {
                name(text, names.isEmpty() ? NameKind.PREFERRED : NameKind.VARIANT);
            }
        }
        return this;
    }

    Draft named(List<String> texts, NameKind kindOfName) {
        texts.forEach(text -> name(text, kindOfName));
        return this;
    }

    Draft in(@Nullable String country, @Nullable String ofDivision) {
        iso2 = country == null || country.isEmpty() ? null : country;
        division = ofDivision == null || ofDivision.isEmpty() ? null : ofDivision;
        return this;
    }

    Draft over(List<String> countries, List<String> m49) {
        liesIn = countries;
        regions = m49;
        return this;
    }

    Draft claimedBy(List<String> states) {
        claimedBy = states;
        return this;
    }

    Draft at(@Nullable Coordinates point) {
        at = point;
        return this;
    }

    Draft inhabitants(long count) {
        population = count;
        return this;
    }

    Draft terms(List<Term> offices) {
        terms = offices;
        return this;
    }

    Draft seat(String city) {
        seat = city.isEmpty() ? null : city;
        return this;
    }

    Entity entity() {
        return new Entity(
                id,
                type,
                kind,
                names,
                iso2,
                division,
                claimedBy,
                liesIn,
                regions,
                at == null ? null : at.latitude(),
                at == null ? null : at.longitude(),
                population,
                terms,
                seat,
                List.of());
    }

    private void name(String text, NameKind kindOfName) {
        names.add(new EntityName(text, kindOfName, null));
    }
}
