package news.dateline.enrich.mention;

import java.util.Optional;
import news.dateline.enrich.gazetteer.NameUse;
import news.dateline.enrich.gazetteer.PlaceKind;
import news.dateline.enrich.gazetteer.PlaceName;

/// `London Bridge`, `Boston Globe`, `Lake Victoria`: a city within a longer name that is not known. Countries keep
/// their weight there: what is called `China Something` mostly belongs to China.
record LongerNameRule(Words words) implements ContextRule {
    @Override
    public Optional<Reading> judge(Spot spot) {
        PlaceName sense = spot.senses().getFirst();
        boolean small = sense.place().kind() == PlaceKind.CITY || sense.place().kind() == PlaceKind.DIVISION;
        if (!small || sense.use() != NameUse.NAME || spot.in().casing() != Casing.SENTENCE) {
            return Optional.empty();
        }
        boolean longer = Neighbours.capitalisedAfter(spot, words).isPresent()
                || Neighbours.capitalisedBefore(spot, words).isPresent();
        return longer ? Optional.of(Reading.IN_LONGER_NAME) : Optional.empty();
    }
}
