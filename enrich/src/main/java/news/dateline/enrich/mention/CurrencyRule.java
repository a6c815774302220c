package news.dateline.enrich.mention;

import java.util.Optional;

/// `US$5m`: money, no place.
record CurrencyRule() implements ContextRule {
    @Override
    public Optional<Reading> judge(Spot spot) {
        boolean money = spot.in().is(spot.to(), "$")
                && spot.in().tokens().get(spot.to()).begin()
                        == spot.in().tokens().get(spot.to() - 1).end();
        return money ? Optional.of(Reading.NO_PLACE) : Optional.empty();
    }
}
