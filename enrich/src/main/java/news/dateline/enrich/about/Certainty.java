package news.dateline.enrich.about;

import java.util.List;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.PlaceKind;
import news.dateline.schemas.model.MentionUse;
import org.jspecify.annotations.Nullable;

/// How sure it is which town a name means. A wrong town does more harm than none: where too little speaks for the best
/// one, the name is told without a town.
final class Certainty {
    // So many inhabitants (as a logarithm) make a town meant wherever a story plays.
    private static final double WORLDWIDE = 5.5;
    // A town of this size can be meant by a word like `in` alone, if it outgrows its namesakes.
    private static final double LARGE = 5;
    private static final double OUTGROWN = 0.7;
    // Two towns whose scores and sizes differ by less could be either.
    private static final double ALIKE = 0.6;

    private final Evidence evidence;
    private final Ground ground;

    Certainty(Evidence evidence, Ground ground) {
        this.evidence = evidence;
        this.ground = ground;
    }

    /// Whether a place can be meant at all: a small town only where the story plays, or where the words say that it is
    /// a place.
    boolean isCredible(Spot spot, Place place) {
        return place.kind() != PlaceKind.CITY
                || place.prior() >= WORLDWIDE
                || evidence.of(place.iso2()) > 0
                || spot.use() == MentionUse.FILED_FROM
                || spot.isBehindLocative();
    }

    /// Whether the best candidate is meant for sure.
    ///
    /// @param credible the candidates that can be meant, best first
    boolean isSure(Spot spot, List<Candidate> credible) {
        Candidate best = credible.getFirst();
        if (best.place().kind() != PlaceKind.CITY || spot.use() == MentionUse.FILED_FROM) {
            return true;
        }
        boolean told = best.place().prior() >= LARGE || ground.tells(spot);
        return told && isFromHere(best, credible) && !isAnyAlike(best, credible);
    }

    /// Where a name lies of which it is not sure what town it means: where the story plays, or else where the likeliest
    /// town lies.
    @Nullable
    String country(List<Candidate> credible) {
        String clear = evidence.clearCountry();
        return clear == null ? credible.getFirst().place().iso2() : clear;
    }

    // `in` says that a place follows, but not which: a small town needs a word of its country besides.
    private boolean isFromHere(Candidate best, List<Candidate> credible) {
        double size = best.place().prior();
        return evidence.isEmpty()
                || evidence.of(best.place().iso2()) > 0
                || size >= WORLDWIDE
                || (size >= LARGE && outgrows(size, credible));
    }

    private static boolean outgrows(double size, List<Candidate> credible) {
        for (int i = 1; i < credible.size(); i++) {
            Place other = credible.get(i).place();
            if (other.isTown() && other.prior() > size - OUTGROWN) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnyAlike(Candidate best, List<Candidate> credible) {
        for (int i = 1; i < credible.size(); i++) {
            Candidate other = credible.get(i);
            if (other.place().isTown() && isAlike(best, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlike(Candidate best, Candidate other) {
        return best.score() - other.score() < ALIKE
                && best.place().prior() - other.place().prior() < ALIKE
                && best.division() == 0;
    }
}
