package news.dateline.enrich.duplicate;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.schemas.model.Cluster;
import news.dateline.schemas.model.Likeness;
import news.dateline.schemas.model.Repeated;
import news.dateline.schemas.model.SignedStory;

/// The rules for what a story is like. Putting two findings together is the same in any order and any number of times,
/// so it does not matter which lane answers first.
public final class Likenesses {
    private static final Comparator<Likeness> EARLIEST =
            Comparator.comparing(Likeness::getFirstSince).thenComparing(Likeness::getFirst);
    private static final Comparator<Repeated> MOST_ALIKE = Comparator.comparingDouble(Repeated::getSimilarity)
            .reversed()
            .thenComparing(Repeated::getSince)
            .thenComparing(Repeated::getStoryId);

    private Likenesses() {}

    /// Of a story that is like no other.
    public static Likeness alone(String storyId, Instant since) {
        return new Likeness(storyId, since, null);
    }

    /// Of a story that repeats another.
    static Likeness repeating(SignedStory other, double similarity) {
        Repeated repeated =
                new Repeated(other.getStory().getStoryId(), other.getStory().getWire(), other.getSince(), similarity);
        return new Likeness(other.getLikeness().getFirst(), other.getLikeness().getFirstSince(), repeated);
    }

    /// Both findings: the earliest first story, the story that is most alike.
    public static Likeness both(Likeness one, Likeness other) {
        Likeness earliest = EARLIEST.compare(one, other) <= 0 ? one : other;
        Optional<Repeated> mostAlike = Stream.of(one, other)
                .flatMap(likeness -> likeness.getRepeats().stream())
                .min(MOST_ALIKE);
        return new Likeness(earliest.getFirst(), earliest.getFirstSince(), mostAlike.orElse(null));
    }

    /// As it is told.
    public static Cluster cluster(Likeness likeness) {
        Optional<Repeated> repeats = likeness.getRepeats();
        return new Cluster(
                likeness.getFirst(),
                repeats.map(Repeated::getStoryId).orElse(null),
                repeats.map(Repeated::getSimilarity).orElse(0.0),
                repeats.map(Repeated::getWire).orElse(null));
    }
}
