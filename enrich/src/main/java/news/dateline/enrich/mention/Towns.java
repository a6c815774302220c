package news.dateline.enrich.mention;

import java.util.List;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.PlaceKind;
import news.dateline.enrich.text.Casing;
import org.jspecify.annotations.Nullable;

/// `Cottonwood, Ariz.`: a town that the reference data lacks, known by the division behind its comma.
final class Towns {
    private static final int WORDS = 3;

    private Towns() {}

    /// The town before a division's name; null when it is known already or is no town.
    ///
    /// @param last the name found last before the division
    static @Nullable Spot before(Spot division, Passage in, @Nullable Spot last) {
        int comma = division.from() - 1;
        boolean isDivision = !division.senses().isEmpty()
                && division.senses().getFirst().known() instanceof Place place
                && place.kind() == PlaceKind.DIVISION;
        if (!isDivision || in.text().casing() == Casing.SHOUTED || !in.is(comma, ",") || isKnown(last, comma)) {
            return null;
        }
        int from = comma;
        while (from > 0 && comma - from < WORDS && isPart(in, from - 1, comma)) {
            from--;
        }
        return from == comma || isOpening(in, from, comma)
                ? null
                : Spot.of(in.text(), from, comma, NameType.PLACE, List.of()).as(division.use());
    }

    private static boolean isKnown(@Nullable Spot last, int comma) {
        return last != null
                && last.to() == comma
                && (last.type() == NameType.PLACE && !last.senses().isEmpty());
    }

    // "Meanwhile, Georgia ...": one word with the capital of its sentence. A dateline's town is in capitals throughout.
    private static boolean isOpening(Passage in, int from, int comma) {
        return comma - from == 1 && in.beginsSentence(from) && !in.token(from).isShouted();
    }

    private static boolean isPart(Passage in, int at, int comma) {
        boolean joined = at == comma - 1 || in.text().followsDirectly(at + 1);
        return joined
                && in.isCapitalised(at)
                && !in.is(at, WordClass.TIME)
                && !in.is(at, WordClass.ROLE)
                && !in.is(at, WordClass.HONORIFIC);
    }
}
