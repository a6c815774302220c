package news.dateline.publish.fold;

import java.time.Instant;
import java.util.Comparator;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;

/// The place of a version among the versions of its story: by number, then by when it was created, then by when it was
/// sent. A time that is missing counts as the earliest. Where all are the same the more cautious status counts: a kill
/// that a wire sends under the number and times of what it kills must not lose. Of two that differ in nothing but what
/// they say, the one that was received first stands.
///
/// @param version the wire's number
/// @param versionCreated when the version was made
/// @param sent when the message that carried it was sent
/// @param status usable before withheld before canceled
/// @param receivedAt when Dateline had it
/// @param contentHash what it says; makes the order total
record Rank(
        long version, Instant versionCreated, Instant sent, PubStatus status, Instant receivedAt, String contentHash)
        implements Comparable<Rank> {
    /// Stories by their rank.
    static final Comparator<WireStory> ORDER_OF_STORIES = Comparator.comparing(Rank::of);

    private static final Comparator<Rank> SAID = Comparator.comparingLong(Rank::version)
            .thenComparing(Rank::versionCreated)
            .thenComparing(Rank::sent)
            .thenComparing(Rank::status);
    private static final Comparator<Rank> ORDER =
            SAID.thenComparing(Rank::receivedAt, Comparator.reverseOrder()).thenComparing(Rank::contentHash);

    static Rank of(WireStory story) {
        return new Rank(
                story.getVersion(),
                story.getVersionCreated().orElse(Instant.MIN),
                story.getTransmission().flatMap(Transmission::getSent).orElse(Instant.MIN),
                story.getPubStatus(),
                story.getReceivedAt(),
                story.getContentHash());
    }

    /// Whether the wire said no number: the one that a version has is our guess.
    static boolean isGuess(WireStory story) {
        return story.getInferred().contains("version");
    }

    /// Whether one was made after the other, whatever their numbers.
    static boolean isMadeLater(WireStory one, WireStory other) {
        return of(one).versionCreated().isAfter(of(other).versionCreated());
    }

    /// Whether the wire gave both the same place.
    boolean isLike(Rank other) {
        return SAID.compare(this, other) == 0;
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
