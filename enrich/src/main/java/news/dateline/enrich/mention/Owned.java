package news.dateline.enrich.mention;

import java.util.List;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.Place;
import news.dateline.schemas.model.MentionUse;
import news.dateline.schemas.model.NameKind;

/// Names that are known with more than the name: `Pope Francis`, `Turkey's Defence Ministry`, `Thai police`. The title
/// and the owner are no part of it.
final class Owned {
    private Owned() {}

    /// The name without what stands before it, and the country that owns it as a name of its own.
    static List<Spot> apart(Spot spot, Passage in) {
        return switch (spot.type()) {
            case PERSON -> List.of(untitled(spot, in));
            case ORGANISATION -> owned(spot, in);
            case PLACE, MISC -> List.of(spot);
        };
    }

    private static Spot untitled(Spot person, Passage in) {
        int from = person.from();
        boolean titled = person.length() > 1
                && !person.senses().isEmpty()
                && !in.is(from, WordClass.GIVEN)
                && (in.is(from, WordClass.ROLE) || in.is(from, WordClass.HONORIFIC));
        return titled ? Spot.of(in.text(), from + 1, person.to(), NameType.PERSON, person.senses()) : person;
    }

    private static List<Spot> owned(Spot body, Passage in) {
        for (int at = body.to() - 1; at > body.from() && !body.senses().isEmpty(); at--) {
            int name = in.is(at, "'") && at + 2 < body.to() ? at + 2 : at;
            boolean apart = name > at || !in.isCapitalised(name);
            List<KnownName> countries = apart ? countries(in, body.from(), at) : List.of();
            if (!countries.isEmpty()) {
                Spot owner = Spot.of(in.text(), body.from(), at, NameType.PLACE, countries);
                boolean adjective = countries.stream().allMatch(one -> one.kind() == NameKind.ADJECTIVE);
                return List.of(
                        adjective ? owner.as(MentionUse.ADJECTIVE) : owner,
                        in.isCapitalised(name)
                                ? Spot.of(in.text(), name, body.to(), NameType.ORGANISATION, body.senses())
                                : body.as(MentionUse.WITHIN_NAME));
            }
        }
        return List.of(body);
    }

    private static List<KnownName> countries(Passage in, int from, int to) {
        return in.exactly(from, to).stream()
                .filter(name -> name.known() instanceof Place place && !place.isTown())
                .toList();
    }
}
