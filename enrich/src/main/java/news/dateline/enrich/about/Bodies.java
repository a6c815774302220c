package news.dateline.enrich.about;

import java.util.List;
import java.util.Set;
import news.dateline.enrich.about.Resolved.Why;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.Organisation;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.PlaceKind;
import news.dateline.schemas.model.MentionUse;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// Decides which body a name means, or whether it means none that is known.
final class Bodies {
    // Their reports are quoted wherever a story plays.
    private static final Set<String> EVERYWHERE = Set.of("media", "news-agency");
    private static final Set<String> PUBLIC =
            Set.of("government", "ministry", "party", "military", "parliament", "police", "court");

    private final Evidence evidence;
    private final Ground ground;

    Bodies(Evidence evidence, Ground ground) {
        this.evidence = evidence;
        this.ground = ground;
    }

    /// What a name of a body means.
    Resolved of(Spot spot) {
        Distinct<Known> distinct = new Distinct<>();
        for (KnownName name : spot.senses()) {
            if (NameType.of(name.known()) == NameType.ORGANISATION) {
                distinct.add(name.known());
            }
        }
        List<Known> known = distinct.all();
        Known best = null;
        for (Known one : known) {
            best = best == null || evidence.of(one.iso2()) > evidence.of(best.iso2()) ? one : best;
        }
        return best == null || isStranger(spot, best)
                ? Resolved.unknown(spot, null)
                : Resolved.to(spot, best, known.size() == 1 ? Why.ONLY_ONE : Why.SCORE);
    }

    // "PPP" in a story that plays in Guyana is not Pakistan's, "the Electoral Commission" of Ghana not London's.
    private boolean isStranger(Spot spot, Known body) {
        String iso2 = body.iso2();
        return iso2 != null
                && spot.use() == MentionUse.NAME
                && evidence.isElsewhere(iso2)
                && (PUBLIC.contains(body.kindWord())
                        || (isInitials(spot, body) && !EVERYWHERE.contains(body.kindWord())));
    }

    private static boolean isInitials(Spot spot, Known body) {
        for (KnownName name : spot.senses()) {
            if (name.known().equals(body) && name.kind() != NameKind.ACRONYM) {
                return false;
            }
        }
        return true;
    }

    /// The firm of a town's name: "Hitachi", "a Toyota Hilux". It is meant rather than the town, unless the story tells
    /// that the name is a place; null then, and where there is none.
    @Nullable
    Known firm(Spot spot, Place town) {
        if (town.kind() != PlaceKind.CITY || spot.use() == MentionUse.FILED_FROM || ground.tells(spot)) {
            return null;
        }
        for (KnownName name : spot.senses()) {
            if (name.known() instanceof Organisation body && body.kindWord().equals("company")) {
                return body;
            }
        }
        return null;
    }
}
