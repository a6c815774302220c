package news.dateline.bench.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the diary keeps is what the checker reads.
class DiaryTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Offer FERRY = Offer.of("north", 7, 2, "The ferry sails.");
    private static final Accepted ACCEPTED = new Accepted(FERRY, NOON, NOON.plusMillis(40));
    private static final Heard HEARD = new Heard(new Place(2, 19), "north-abc:2:all", FERRY, NOON.plusMillis(300));

    @TempDir
    private Path folder;

    @Test
    void theFilesSayWhatWasAcceptedAndHeard() {
        try (Diary diary = new Diary(folder)) {
            diary.offer(FERRY);
            diary.accept(ACCEPTED);
            diary.hear(List.of(HEARD));

            Books books = diary.books(List.of(HEARD));

            assertThat(books.offered()).containsExactly(FERRY);
            assertThat(books.accepted()).containsExactly(ACCEPTED);
            assertThat(books.live()).containsExactly(HEARD);
            assertThat(folder.resolve("accepted.log"))
                    .hasContent("north\t7\t2\t" + FERRY.hash() + "\t1795780800000\t1795780800040\n");
        }
    }

    @Test
    void anEventThatComesBeforeIts202IsNotAwaited() {
        try (Diary diary = new Diary(folder)) {
            diary.offer(FERRY);
            diary.hear(List.of(HEARD));
            diary.accept(ACCEPTED);

            assertThat(diary.awaited()).isZero();
        }
    }

    @Test
    void itKnowsWhatWasHeardAndWhatMustNotBeYet() {
        try (Diary diary = new Diary(folder)) {
            diary.offer(FERRY, NOON.plusSeconds(5));
            diary.accept(ACCEPTED);

            assertThat(diary.isHeard(FERRY)).isFalse();

            diary.hear(List.of(HEARD));

            assertThat(diary.isHeard(FERRY)).isTrue();
            assertThat(diary.books(List.of()).embargoes()).isEqualTo(Map.of(FERRY, NOON.plusSeconds(5)));
            assertThat(diary.books(List.of()).offered()).containsExactly(FERRY);
        }
    }

    @Test
    void whatManyWriteAtOnceIsKeptLineByLine() {
        try (Diary diary = new Diary(folder)) {
            IntStream.rangeClosed(1, 500).parallel().forEach(story -> {
                Offer offer = Offer.of("north", story, 1, "Ferry " + story);
                diary.offer(offer);
                diary.accept(new Accepted(offer, NOON, NOON));
            });

            assertThat(diary.awaited()).isEqualTo(500);
            assertThat(diary.awaitedBut("north")).isZero();
            assertThat(diary.awaitedBut("flash")).isEqualTo(500);
            assertThat(diary.books(List.of()).accepted())
                    .extracting(accepted -> accepted.offer().sequence())
                    .hasSize(500)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void anEventTellsWhichOfferItIs() {
        assertThat(Offer.told("urn:newsml:north.example:fault:7", 2, "The ferry sails."))
                .isEqualTo(FERRY);
    }

    @Test
    void whatIsUnderEmbargoHasToWaitAndDoesNotCount() {
        Books books = new Books(
                Set.of(FERRY), Map.of(FERRY, NOON.plusMillis(200)), List.of(ACCEPTED), List.of(HEARD), List.of());

        assertThat(Waits.sinceOffered(books, accepted -> true).spans()).isEmpty();
    }

    @Test
    void waitsAreFromTheFirstPushToTheFirstEvent() {
        Books books = new Books(
                Set.of(FERRY),
                Map.of(),
                List.of(ACCEPTED),
                List.of(HEARD, new Heard(new Place(2, 20), "again", FERRY, NOON.plusSeconds(9))),
                List.of());

        assertThat(Waits.sinceOffered(books, accepted -> true).longest()).isEqualTo(Duration.ofMillis(300));
        assertThat(Waits.sinceAccepted(books, accepted -> true).at(0.99)).isEqualTo(Duration.ofMillis(260));
    }
}
