package news.dateline.enrich.mention;

import java.util.List;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.Organisation;
import news.dateline.enrich.text.WordSet;
import news.dateline.schemas.model.MentionUse;

/// What a known name stands for, by the words around it: for the place itself, a language, a club, a river or a part of
/// a longer name.
final class Usage {
    private static final WordSet FEATURES = WordSet.of(
            "MOUNTAIN",
            "MOUNTAINS",
            "VOLCANO",
            "RIVER",
            "CREEK",
            "HILL",
            "HILLS",
            "GLACIER",
            "FALLS",
            "DAM",
            "STADIUM");

    private static final WordSet SAID = WordSet.of(
            "WROTE",
            "POSTED",
            "SHARED",
            "STATEMENT",
            "MESSAGE",
            "MESSAGES",
            "POST",
            "POSTS",
            "VIDEO",
            "VIDEOS",
            "PHOTO",
            "PHOTOS",
            "RUMOURS",
            "RUMORS",
            "FOLLOWERS");
    private static final WordSet LEAGUE = WordSet.of(
            "LEAGUE", "PREMIERSHIP", "CHAMPIONSHIP", "BUNDESLIGA", "LIGA", "LALIGA", "LIGUE", "A", "1", "NATIONS");
    private static final WordSet PAGE = WordSet.of("PAGE", "POST", "POSTS", "CHANNEL", "ACCOUNT", "MESSAGES");

    private Usage() {}

    /// The names at a known name: one that stands for something else is a name without a meaning in the reference data.
    static List<Spot> of(Spot spot, Passage in) {
        List<Spot> apart = Owned.apart(spot, in);
        if (apart.size() > 1 || !in.capitalsTell() || spot.use() == MentionUse.FILED_FROM) {
            return apart;
        }
        return meant(apart.getFirst(), in);
    }

    private static List<Spot> meant(Spot spot, Passage in) {
        if (spot.use() == MentionUse.ADJECTIVE && Languages.isLanguage(in, spot.from(), spot.to())) {
            return List.of(spot.as(NameType.MISC, List.of()).as(MentionUse.NAME));
        }
        if (isMedium(spot, in) || isCompetition(spot, in)) {
            return List.of(spot.as(NameType.MISC, List.of()));
        }
        if (Clubs.isClub(spot, in)) {
            return Clubs.asClub(spot);
        }
        if (Longer.isPart(spot, in)) {
            return List.of(spot.as(MentionUse.WITHIN_NAME));
        }
        return List.of(isOtherFeature(spot, in) ? spot.as(NameType.PLACE, List.of()) : spot);
    }

    // "the Avila mountain", "sailed the Taquari.": a town has no article of its own, and is no mountain.
    private static boolean isOtherFeature(Spot spot, Passage in) {
        boolean article = in.is(spot.from() - 1, "the") || in.is(spot.from() - 1, "The");
        boolean town = spot.type() == NameType.PLACE && !spot.senses().isEmpty();
        if (!article || !town || !Senses.areTowns(spot.places())) {
            return false;
        }
        int next = spot.to();
        boolean ends = next >= in.length() || in.is(next, ".") || in.is(next, ";");
        boolean pauses = in.is(next, ",") && in.is(next + 1, WordClass.FUNCTION);
        return ends || pauses || in.is(next, WordClass.FUNCTION) || in.isOneOf(next, FEATURES);
    }

    // "said on Telegram", "her Facebook page": where something is said is no firm.
    private static boolean isMedium(Spot spot, Passage in) {
        if (spot.type() != NameType.ORGANISATION || !isOfKind(spot, "company")) {
            return false;
        }
        int said = spot.from() - 2;
        boolean on = in.is(said + 1, "on") && (in.is(said, WordClass.SAYING) || in.isOneOf(said, SAID));
        return on || in.isOneOf(spot.to(), PAGE);
    }

    private static boolean isOfKind(Spot spot, String kind) {
        for (KnownName name : spot.senses()) {
            if (!(name.known() instanceof Organisation body && body.kindWord().equals(kind))) {
                return false;
            }
        }
        return !spot.senses().isEmpty();
    }

    // "third in the Premier League": what is played in is no body.
    private static boolean isCompetition(Spot spot, Passage in) {
        int before = in.is(spot.from() - 1, "the") ? spot.from() - 2 : spot.from() - 1;
        return spot.type() == NameType.ORGANISATION
                && in.is(before, "in")
                && in.isOneOf(spot.to() - 1, LEAGUE)
                && isOfKind(spot, "sport");
    }
}
