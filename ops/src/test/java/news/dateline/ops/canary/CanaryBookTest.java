package news.dateline.ops.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.dateline.schemas.Canary;
import org.junit.jupiter.api.Test;

class CanaryBookTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final CanaryBook book = new CanaryBook(List.of("enriched", "decisions"), Duration.ofMinutes(1));

    @Test
    void aCanaryThatComesOutIsSeenWithItsLatencyToEachTopic() {
        book.sent("a", "flash", NOON);
        book.seen("a", "enriched", NOON.plusMillis(80));
        book.seen("a", "decisions", NOON.plusMillis(1_500));

        CanaryFacts facts = book.facts(NOON.plusSeconds(2));

        assertThat(facts.seen()).isEqualTo(1);
        assertThat(facts.underWay()).isZero();
        assertThat(facts.latencies())
                .extracting(CanaryLatency::worst)
                .containsExactly(Duration.ofMillis(80), Duration.ofMillis(1_500));
        assertThat(facts.latencies().getLast().buckets()).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L);
    }

    @Test
    void oneThatDoesNotComeOutInTimeIsLostAndStaysSo() {
        book.sent("a", "flash", NOON);
        book.seen("a", "enriched", NOON.plusSeconds(1));
        book.sent("b", "flash", NOON.plusSeconds(30));
        book.seen("a", "decisions", NOON.plusSeconds(61));

        CanaryFacts facts = book.facts(NOON.plusSeconds(62));

        assertThat(facts.lost()).isEqualTo(1);
        assertThat(facts.seen()).isZero();
        assertThat(facts.underWay()).isEqualTo(1);
        assertThat(facts.lanes())
                .containsExactly(new CanaryLane(
                        "flash", 1, Optional.of(new CanaryLane.Loss(NOON, Optional.of("enriched"))), false));
    }

    @Test
    void aLaneIsMissedUntilOneOfItsOwnComesOut() {
        book.sent("a", "flash", NOON);
        book.sent("b", "routine", NOON.plusSeconds(30));
        book.sent("c", "flash", NOON.plusSeconds(59));
        book.seen("b", "decisions", NOON.plusSeconds(61));
        assertThat(book.facts(NOON.plusSeconds(61)).lanes())
                .extracting(CanaryLane::name, CanaryLane::through)
                .containsExactly(tuple("flash", false), tuple("routine", true));

        book.seen("c", "decisions", NOON.plusSeconds(62));

        assertThat(book.facts(NOON.plusSeconds(62)).lanes()).allMatch(CanaryLane::through);
    }

    @Test
    void seenTwiceItCountsOnce() {
        book.sent("a", "flash", NOON);
        book.seen("a", "enriched", NOON.plusSeconds(1));
        book.seen("a", "enriched", NOON.plusSeconds(2));
        book.seen("another's", "enriched", NOON.plusSeconds(2));

        assertThat(book.facts(NOON.plusSeconds(2)).latencies().getFirst().seen())
                .isEqualTo(1);
    }

    @Test
    void aClockThatWentBackMakesNoLatencyNegative() {
        book.sent("a", "flash", NOON);
        book.seen("a", "decisions", NOON.minusSeconds(5));

        assertThat(book.facts(NOON).latencies().getLast().sum()).isZero();
    }

    @Test
    void theLanesTakeTurnsAndEachStoryIsAlwaysTheSame() {
        List<CanaryStory> sent =
                IntStream.range(0, 48).mapToObj(CanaryStory::at).toList();

        assertThat(sent).filteredOn(CanaryStory::flash).hasSize(24);
        assertThat(sent.subList(0, 24)).doesNotHaveDuplicates().isEqualTo(sent.subList(24, 48));
        assertThat(new String(sent.getLast().ninjs(), StandardCharsets.UTF_8))
                .contains("\"uri\":\"urn:dateline:canary:flash:11\"", "\"urgency\":1");
    }

    @Test
    void peopleAndProgramsAreToldTheSame() {
        book.sent("a", "flash", NOON);
        book.seen("a", "decisions", NOON.plusMillis(250));
        CanaryFacts facts = book.facts(NOON.plusSeconds(1));

        assertThat(CanaryTable.text(facts)).isEqualToNormalizingNewlines("""
                1 sent, 1 came out, 0 lost
                to enriched           0 seen, 0.000 s on average, 0.000 s at worst
                to decisions          1 seen, 0.250 s on average, 0.250 s at worst
                """);
        assertThat(CanaryTable.json(facts).toString())
                .isEqualTo("{\"sent\":1,\"seen\":1,\"lost\":0,\"latencies\":["
                        + "{\"to\":\"enriched\",\"seen\":0,\"meanSeconds\":0.0,\"worstSeconds\":0.0},"
                        + "{\"to\":\"decisions\",\"seen\":1,\"meanSeconds\":0.25,\"worstSeconds\":0.25}]}");
    }

    @Test
    void theHeaderOfTheWireMarksARecord() {
        assertThat(Canary.marks(Canary.WIRE.getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(Canary.marks("meridian".getBytes(StandardCharsets.US_ASCII))).isFalse();
        assertThat(Canary.marks(null)).isFalse();
    }
}
