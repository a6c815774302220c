package news.dateline.enrich.mention;

import java.util.Optional;
import news.dateline.enrich.gazetteer.NameUse;

/// `Mr London`, `Michael Jordan`, `Paris Hilton`: a person's name, no place.
record PersonRule(Words words) implements ContextRule {
    @Override
    public Optional<Reading> judge(Spot spot) {
        boolean person = spot.senses().getFirst().use() == NameUse.NAME && (isSurname(spot) || isGivenName(spot));
        return person ? Optional.of(Reading.NO_PLACE) : Optional.empty();
    }

    private boolean isSurname(Spot spot) {
        TokenText in = spot.in();
        int before = spot.from() - 1;
        if (in.is(before, ".") && in.followsDirectly(spot.from())) {
            before--;
        }
        Optional<Token> token = in.at(before);
        if (token.isEmpty() || !token.get().isCapitalised()) {
            return false;
        }
        // "John F. Kennedy" style: an initial counts as what stands before it.
        boolean initial = token.get().form().length() == 1 && before < spot.from() - 1;
        String key = initial
                ? in.at(before - 1).map(Token::key).orElse("")
                : token.get().key();
        boolean adjacent = before == spot.from() - 1 && in.followsDirectly(spot.from());
        return words.honorifics().contains(key)
                || ((adjacent || initial) && words.given().contains(key));
    }

    private boolean isGivenName(Spot spot) {
        TokenText in = spot.in();
        if (spot.to() - spot.from() != 1 || in.casing() != Casing.SENTENCE) {
            return false;
        }
        boolean given = words.given().contains(in.tokens().get(spot.from()).key());
        return given && Neighbours.capitalisedAfter(spot, words).isPresent();
    }
}
