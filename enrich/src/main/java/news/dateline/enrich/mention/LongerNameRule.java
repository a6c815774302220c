package news.dateline.enrich.mention;

import java.util.Optional;
import news.dateline.enrich.gazetteer.NameUse;
import news.dateline.enrich.gazetteer.PlaceKind;
import news.dateline.enrich.gazetteer.PlaceName;

/// `London Bridge`, `Boston Globe`: a city within a longer name that is not known; `New London`, `Lake Victoria`:
/// another place. Countries keep their weight there: what is called `China Something` mostly belongs to China.
record LongerNameRule(Words words) implements ContextRule {
    @Override
    public Optional<Reading> judge(Spot spot) {
        PlaceName sense = spot.senses().getFirst();
        boolean small = sense.place().kind() == PlaceKind.CITY || sense.place().kind() == PlaceKind.DIVISION;
        if (!small || sense.use() != NameUse.NAME || spot.in().casing() != Casing.SENTENCE) {
            return Optional.empty();
        }
        if (Neighbours.capitalisedBefore(spot, words).isPresent()) {
            return Optional.of(Reading.NO_PLACE);
        }
        return Neighbours.capitalisedAfter(spot, words).map(token -> Reading.IN_LONGER_NAME);
    }
}
