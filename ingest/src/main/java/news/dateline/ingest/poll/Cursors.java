package news.dateline.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.FeedCursor;

/// How far a feed has been read, from one time to the next.
final class Cursors {
    private Cursors() {}

    /// A feed that was never read.
    static FeedCursor first(PollWire wire, Instant now, Instant dueAt) {
        return FeedCursor.newBuilder()
                .setWire(wire.id())
                .setUrl(FeedAddress.mark(wire.config().url()))
                .setPolledAt(now)
                .setDueAt(dueAt)
                .build();
    }

    /// Whether a cursor is about the feed that the configuration names.
    static boolean isOf(FeedCursor cursor, PollWire wire) {
        return cursor.getUrl().equals(FeedAddress.mark(wire.config().url()));
    }

    /// All of an answer is durable. An address with a query is not remembered: the old one leads there again.
    static FeedCursor read(FeedCursor before, Fetched.Body body, Seen seen, String hash) {
        return FeedCursor.newBuilder(before)
                .setMovedTo(body.trail()
                        .movedTo()
                        .flatMap(FeedAddress::open)
                        .orElse(before.getMovedTo().orElse(null)))
                .setEtag(body.validators().etag().orElse(null))
                .setLastModified(body.validators().lastModified().orElse(null))
                .setBodyHash(hash)
                .setSeen(seen.items())
                .setRejected(seen.rejected())
                .build();
    }

    /// Nothing has changed.
    static FeedCursor unchanged(FeedCursor before, Validators validators) {
        Validators all = validators.or(validators(before));
        return FeedCursor.newBuilder(before)
                .setEtag(all.etag().orElse(null))
                .setLastModified(all.lastModified().orElse(null))
                .build();
    }

    /// What could not be used was said, and need not be said again.
    static FeedCursor rejected(FeedCursor before, Seen seen) {
        return FeedCursor.newBuilder(before).setRejected(seen.rejected()).build();
    }

    /// The feed is gone.
    static FeedCursor gone(FeedCursor before, Instant now) {
        return FeedCursor.newBuilder(before)
                .setGone(true)
                .setSeen(List.of())
                .setPolledAt(now)
                .build();
    }

    /// When it is due, after an answer.
    static FeedCursor answered(FeedCursor cursor, Instant now, Instant dueAt) {
        return FeedCursor.newBuilder(cursor)
                .setFaults(0)
                .setPolledAt(now)
                .setDueAt(dueAt)
                .build();
    }

    /// When it is due, after a fault. An address that a feed moved to and that does not answer is forgotten.
    static FeedCursor failed(FeedCursor cursor, Instant now, Instant dueAt) {
        return FeedCursor.newBuilder(cursor)
                .setMovedTo(null)
                .setFaults(cursor.getFaults() + 1)
                .setPolledAt(now)
                .setDueAt(dueAt)
                .build();
    }

    static Validators validators(FeedCursor cursor) {
        return new Validators(cursor.getEtag(), cursor.getLastModified());
    }

    /// Whether the step from one cursor to the next must survive a crash. Where a feed has not changed and is due as
    /// always, nothing would be lost by asking again at once: that is most of the time, and cursors may be large.
    static boolean matters(FeedCursor before, FeedCursor after, Duration usual) {
        boolean same = Optional.of(before)
                .map(Cursors::withoutTimes)
                .equals(Optional.of(after).map(Cursors::withoutTimes));
        return !same || after.getDueAt().isAfter(after.getPolledAt().plus(usual.multipliedBy(2)));
    }

    private static FeedCursor withoutTimes(FeedCursor cursor) {
        return FeedCursor.newBuilder(cursor)
                .setPolledAt(Instant.EPOCH)
                .setDueAt(Instant.EPOCH)
                .build();
    }
}
