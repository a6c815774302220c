package news.dateline.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.ops.wire.MissingNumbers;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireSilence;
import org.junit.jupiter.api.Test;

class WireWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void aWireThatIsOverdueIsSilent() {
        WireSilence silent = new WireSilence.Silent(NOON.minusSeconds(1_500), Duration.ofMinutes(10));

        assertThat(WireWatch.findings(List.of(wire(silent))))
                .containsExactly(new Finding(
                        Trouble.SILENT, "fjord", "not heard since 2026-11-27T11:35:00Z, overdue for 600 s"));
    }

    @Test
    void aWireThatSpeaksOrOfWhichNothingIsExpectedIsWell() {
        List<WireFact> well = List.of(
                wire(new WireSilence.Speaking()), wire(new WireSilence.NotExpected()), wire(new WireSilence.Unclear()));

        assertThat(WireWatch.findings(well)).isEmpty();
    }

    @Test
    void numbersThatAreMissingAreAGap() {
        assertThat(WireWatch.findings(List.of(wire(new WireSilence.Speaking(), 412, 415))))
                .containsExactly(new Finding(Trouble.GAP, "fjord", "not heard: nrd 0412–0415"));
    }

    @Test
    void incidentsOfWiresOpenAndCloseLikeThoseOfStages() {
        LagWatch watch = new LagWatch();
        List<WireFact> gap = List.of(wire(new WireSilence.Speaking(), 7, 7));
        List<WireFact> whole = List.of(wire(new WireSilence.Speaking()));

        watch.next(List.of(), gap, NOON);
        assertThat(watch.next(List.of(), gap, NOON.plusSeconds(10))).containsExactlyElementsOf(watch.open());
        watch.next(List.of(), whole, NOON.plusSeconds(20));
        List<Incident> closed = watch.next(List.of(), whole, NOON.plusSeconds(30));

        assertThat(closed).extracting(Incident::trouble).containsExactly(Trouble.GAP);
        assertThat(watch.open()).isEmpty();
        assertThat(watch.closed()).isEqualTo(closed);
    }

    private static WireFact wire(WireSilence silence) {
        return new WireFact("fjord", NOON, Optional.of(NOON), 1, Optional.empty(), silence, List.of());
    }

    private static WireFact wire(WireSilence silence, long first, long last) {
        MissingNumbers missing = new MissingNumbers(first, last, last - first + 1, NOON);
        WireFact.Source source = new WireFact.Source("nrd", last + 1, 4, List.of(missing), 0, 0);
        return new WireFact("fjord", NOON, Optional.of(NOON), 1, Optional.empty(), silence, List.of(source));
    }
}
