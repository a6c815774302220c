package news.dateline.bench.faults.house;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import news.dateline.bench.faults.check.Diary;

/// What a newsroom cannot take back, beside what is routine: stories under embargo, and stories that are killed once
/// the
/// site has them.
///
/// @param pusher to whom
/// @param diary knows what the site has
/// @param numbers a new one for each story
/// @param begins whether more stories are begun
/// @param goesOn whether what was begun is still pushed
record HoldsAndKills(Pusher pusher, Diary diary, LongSupplier numbers, BooleanSupplier begins, BooleanSupplier goesOn) {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final long LEAST_SECONDS = 2;
    private static final long SPREAD_SECONDS = 9;

    /// Pushes one story under embargo after another. Some embargoes end before the story is accepted, where a fault
    /// keeps it out.
    void hold() {
        goOn(() -> {
            long number = numbers.getAsLong();
            Instant until = Instant.now()
                    .plusSeconds(LEAST_SECONDS + number % SPREAD_SECONDS)
                    .truncatedTo(ChronoUnit.MILLIS);
            pusher.push(Story.heldUntil(until, number), goesOn);
        });
    }

    /// Pushes one story after another, and its kill when it was heard.
    void kill() {
        goOn(() -> {
            long number = numbers.getAsLong();
            Story story = Story.of(Wires.KILLED, number, 1, Story.ROUTINE);
            pusher.push(story, goesOn);
            while (!diary.isHeard(story.offer()) && goesOn.getAsBoolean()) {
                Thread.sleep(LOOK);
            }
            if (goesOn.getAsBoolean()) {
                pusher.push(Story.kill(number, 2), goesOn);
            }
        });
    }

    private void goOn(Pushing one) {
        try {
            while (begins.getAsBoolean()) {
                one.push();
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Pushing {
        void push() throws InterruptedException;
    }
}
