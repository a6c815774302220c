package news.dateline.enrich.mention;

import java.util.Optional;

/// `Bank of England`, `Boston University`, `American Airlines`: a place within the name of an organisation.
record OrganisationRule(Words words) implements ContextRule {
    private static final int REACH = 4;
    private static final int REACH_IN_TITLES = 1;

    @Override
    public Optional<Reading> judge(Spot spot) {
        return endsInOne(spot) || isOfOne(spot) ? Optional.of(Reading.IN_LONGER_NAME) : Optional.empty();
    }

    private boolean endsInOne(Spot spot) {
        TokenText in = spot.in();
        int reach = in.casing() == Casing.SENTENCE ? REACH : REACH_IN_TITLES;
        for (int i = spot.to(); i < Math.min(spot.to() + reach, in.tokens().size()); i++) {
            Token token = in.tokens().get(i);
            if (!token.isCapitalised()
                    || !in.followsDirectly(i)
                    || words.neutral().contains(token.key())) {
                return false;
            }
            if (words.organisation().contains(token.key())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfOne(Spot spot) {
        int of = spot.from() - 1;
        int head = spot.in().is(of, "the") ? of - 2 : of - 1;
        return spot.in().is(head + 1, "of")
                && spot.in()
                        .at(head)
                        .filter(token ->
                                token.isCapitalised() && words.organisation().contains(token.key()))
                        .isPresent();
    }
}
