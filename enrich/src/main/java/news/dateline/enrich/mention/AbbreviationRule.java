package news.dateline.enrich.mention;

import java.util.Optional;
import news.dateline.enrich.gazetteer.NameUse;

/// `Ga.` and `TX` mean a state only behind a comma: `Macon, Ga.`
record AbbreviationRule() implements ContextRule {
    @Override
    public Optional<Reading> judge(Spot spot) {
        boolean only = spot.senses().stream().allMatch(sense -> sense.use() == NameUse.ABBREVIATION);
        return only && !spot.in().is(spot.from() - 1, ",") ? Optional.of(Reading.NO_PLACE) : Optional.empty();
    }
}
