package news.dateline.enrich.mention;

import java.util.Optional;
import news.dateline.enrich.gazetteer.NameUse;

/// `Ga.` means a state only behind a comma, `Split` a city only before one: `Macon, Ga.`, `Split, Croatia`.
record CommaRule() implements ContextRule {
    @Override
    public Optional<Reading> judge(Spot spot) {
        boolean lacking = spot.senses().stream().allMatch(sense -> lacksComma(spot, sense.use()));
        return lacking ? Optional.of(Reading.NO_PLACE) : Optional.empty();
    }

    private static boolean lacksComma(Spot spot, NameUse use) {
        return switch (use) {
            case NAME, ADJECTIVE -> false;
            case ABBREVIATION -> !spot.in().is(spot.from() - 1, ",");
            case BEFORE_COMMA -> !spot.in().is(spot.to(), ",");
        };
    }
}
