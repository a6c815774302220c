package news.dateline.enrich.mention;

import java.util.List;
import java.util.Optional;
import news.dateline.enrich.gazetteer.Place;
import news.dateline.enrich.gazetteer.PlaceKind;

/// `Cottonwood, Ariz.`: a town that the gazetteer lacks, known by the state behind its comma.
record TownRule(Words words) {
    private static final int WORDS = 3;

    /// The town before a state's name, unless it is known or is no town.
    ///
    /// @param known what was found before the state in the same text
    Optional<Spot> before(Spot state, List<Spot> known) {
        Place place = state.senses().getFirst().place();
        int comma = state.from() - 1;
        if (place.kind() != PlaceKind.DIVISION
                || state.in().casing() == Casing.SHOUTED
                || !state.in().is(comma, ",")
                || (!known.isEmpty() && known.getLast().to() == comma)) {
            return Optional.empty();
        }
        int from = comma;
        while (from > 0 && comma - from < WORDS && isPart(state.in(), from - 1, comma)) {
            from--;
        }
        if (from == comma || isOpening(state.in(), from, comma)) {
            return Optional.empty();
        }
        Spot town = new Spot(state.in(), from, comma, List.of(), state.reading());
        return Optional.of(town.named(List.of(Namesake.of(town, place))));
    }

    // "Meanwhile, Georgia ...": one word with the capital of its sentence. A dateline's town is in capitals throughout.
    private static boolean isOpening(TokenText in, int from, int comma) {
        return comma - from == 1
                && in.beginsSentence(from)
                && !in.tokens().get(from).isShouted();
    }

    private boolean isPart(TokenText in, int index, int comma) {
        Token token = in.tokens().get(index);
        boolean joined = index == comma - 1 || in.followsDirectly(index + 1);
        return joined
                && token.isCapitalised()
                && !words.neutral().contains(token.key())
                && !words.honorifics().contains(token.key());
    }
}
