package news.dateline.enrich.mention;

import java.util.List;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.NameAutomaton.Match;
import news.dateline.enrich.reference.Organisation;

/// Bodies that are called by another body and the country or place where they are: `Thai Red Cross`, `Microsoft
/// France`.
final class Branches {
    private Branches() {}

    /// Whether a known body is only a part of such a name.
    static boolean isPart(Spot spot, Passage in) {
        return spot.type() == NameType.ORGANISATION && (isBranchHere(spot, in) || isBranchOf(spot, in));
    }

    // "Microsoft France", "AFL Victoria": a body with a place right behind it is that body's branch there.
    private static boolean isBranchOf(Spot spot, Passage in) {
        return spot.length() == 1
                && in.isCapitalised(spot.to())
                && in.text().followsDirectly(spot.to())
                && isPlace(in, spot.to());
    }

    private static boolean isPlace(Passage in, int at) {
        Match<KnownName> known = in.knownAt(at);
        return known != null
                && !Senses.areAdjectives(known.senses())
                && NameType.of(known.senses().getFirst().known()) == NameType.PLACE;
    }

    // "Thai Red Cross": behind the name of a country stands its own society, not the one of all countries.
    private static boolean isBranchHere(Spot spot, Passage in) {
        int before = spot.from() - 1;
        if (!in.isCapitalised(before) || !in.text().followsDirectly(spot.from())) {
            return false;
        }
        Match<KnownName> country = in.knownAt(before);
        return country != null
                && country.to() == spot.from()
                && (Senses.haveCountry(country.senses()) || Senses.areAdjectives(country.senses()))
                && isSociety(spot.senses());
    }

    private static boolean isSociety(List<KnownName> senses) {
        for (KnownName name : senses) {
            if (!(name.known() instanceof Organisation body && body.kindWord().equals("ngo"))) {
                return false;
            }
        }
        return true;
    }
}
