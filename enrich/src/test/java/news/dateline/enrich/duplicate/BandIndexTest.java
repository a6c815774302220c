package news.dateline.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import news.dateline.enrich.duplicate.BandIndex.Entry;
import org.junit.jupiter.api.Test;

class BandIndexTest {
    private static final Duration WINDOW = Duration.ofDays(2);
    private static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");
    private static final Footprint BAND = bands(7);

    private final BandIndex index = new BandIndex(WINDOW, 1_000);

    @Test
    void findsWhatSharesABandOnce() {
        index.add("acme-1", SIX, bands(1, 2, 3));
        index.add("acme-2", SIX, bands(4, 5, 6));

        assertThat(index.sharing(bands(2, 3, 9), SIX)).containsExactly(entry("acme-1", SIX));
    }

    @Test
    void findsEveryOneOfManyBands() {
        IntStream.range(0, 1_000).forEach(text -> index.add("acme-" + text, SIX, bands(3L * text, 3L * text + 1)));

        assertThat(IntStream.range(0, 1_000))
                .allSatisfy(text -> assertThat(index.sharing(bands(3L * text + 1), SIX))
                        .containsExactly(entry("acme-" + text, SIX)));
    }

    @Test
    void leavesOutWhatSharesABandButCannotBeAlike() {
        BandIndex large = new BandIndex(WINDOW, 10_000);
        IntStream.range(0, 10_000).forEach(text -> large.add("acme-" + text, SIX, unlike(text)));

        assertThat(IntStream.range(0, 10_000)).allSatisfy(text -> {
            assertThat(large.sharing(unlike(text), SIX)).containsExactly(entry("acme-" + text, SIX));
            assertThat(large.sharing(
                            new Footprint(unlike(text).bands(), unlike(text + 1).sketch()), SIX))
                    .isEmpty();
        });
    }

    @Test
    void theWindowGoesBothWays() {
        index.add("acme-1", SIX, BAND);

        assertThat(index.sharing(BAND, SIX.plus(WINDOW))).hasSize(1);
        assertThat(index.sharing(BAND, SIX.minus(WINDOW))).hasSize(1);
        assertThat(index.sharing(BAND, SIX.plus(WINDOW).plusMillis(1))).isEmpty();
        assertThat(index.sharing(BAND, SIX.minus(WINDOW).minusMillis(1))).isEmpty();
    }

    @Test
    void whatIsOutOfTheWindowIsForgotten() {
        index.add("acme-1", SIX, BAND);
        index.add("acme-2", SIX.plus(WINDOW).plus(Duration.ofHours(3)), BAND);

        assertThat(index.sharing(BAND, SIX)).isEmpty();
    }

    @Test
    void whatComesTooLateIsLeftOut() {
        index.add("acme-2", SIX, BAND);
        index.add("acme-1", SIX.minus(WINDOW).minusMillis(1), BAND);

        assertThat(index.sharing(BAND, SIX.minus(WINDOW))).containsExactly(entry("acme-2", SIX));
    }

    @Test
    void whenThereAreTooManyTheOldestHoursGo() {
        index.add("acme-old", SIX, BAND);
        IntStream.range(0, 1_000)
                .forEach(text -> index.add("acme-" + text, SIX.plus(Duration.ofHours(5)), bands(100L + text)));

        assertThat(index.sharing(BAND, SIX)).isEmpty();
        assertThat(index.sharing(bands(1_099), SIX)).hasSize(1);
    }

    @Test
    void whenOneHourHasTooManyTheFirstStay() {
        IntStream.range(0, 2_000).forEach(text -> index.add("acme-" + text, SIX, bands(text)));

        assertThat(index.sharing(bands(999), SIX)).hasSize(1);
        assertThat(index.sharing(bands(1_000), SIX)).isEmpty();
    }

    @Test
    void aBandOfOneTextAgainAndAgainHoldsTheFirstOnes() {
        IntStream.range(0, 500).forEach(text -> index.add("acme-" + text, SIX, BAND));

        assertThat(index.sharing(BAND, SIX)).hasSize(BandShelf.DEPTH).contains(entry("acme-0", SIX));
    }

    @Test
    void knowsTheNewestTextOfAStory() {
        index.add("acme-1", SIX, BAND);
        index.add("acme-1", SIX.plusSeconds(60), BAND);
        index.add("acme-1", SIX.plusSeconds(30), BAND);

        assertThat(index.newest("acme-1", SIX)).contains(entry("acme-1", SIX.plusSeconds(60)));
        assertThat(index.newest("acme-2", SIX)).isEmpty();
        assertThat(index.newest("acme-1", SIX.plus(WINDOW).plusSeconds(61))).isEmpty();
    }

    // All alike, as far as their sketches tell.
    private static Footprint bands(long... bands) {
        return new Footprint(bands, new long[Footprint.SKETCH_LONGS]);
    }

    // Each has a band and a sketch of its own.
    private static Footprint unlike(int text) {
        return new Footprint(
                new long[] {text},
                new Random(text).longs(Footprint.SKETCH_LONGS).toArray());
    }

    private static Entry entry(String storyId, Instant signedAt) {
        return new Entry(storyId, signedAt.toEpochMilli());
    }
}
