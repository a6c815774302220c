package news.dateline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.bench.faults.check.Accepted;
import news.dateline.bench.faults.check.Books;
import news.dateline.bench.faults.check.Heard;
import news.dateline.bench.faults.check.Offer;
import news.dateline.bench.faults.check.Place;
import org.junit.jupiter.api.Test;

class CalmTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Calm CALM = new Calm(Duration.ofSeconds(10), 1);

    @Test
    void aLoadThatIsHeardAtOnceIsCarried() {
        assertThat(CALM.after(heardAfter(Duration.ofMillis(300), Duration.ofMillis(300))))
                .extracting(Finding::kept)
                .containsExactly(true);
    }

    @Test
    void whatIsSlowWhileItWarmsUpDoesNotCount() {
        assertThat(CALM.after(heardAfter(Duration.ofSeconds(9), Duration.ofMillis(300))))
                .extracting(Finding::kept)
                .containsExactly(true);
    }

    @Test
    void aLoadThatIsLateWithoutAnyFaultIsNotCarried() {
        assertThat(CALM.after(heardAfter(Duration.ofMillis(300), Duration.ofSeconds(3))))
                .extracting(Finding::kept)
                .containsExactly(false);
    }

    @Test
    void aLoadOfWhichNothingIsHeardIsNotCarried() {
        Books heard = heardAfter(Duration.ZERO, Duration.ZERO);

        assertThat(CALM.after(new Books(heard.offered(), Map.of(), heard.accepted(), List.of(), List.of())))
                .extracting(Finding::kept)
                .containsExactly(false);
    }

    // A story each second.
    private static Books heardAfter(Duration atFirst, Duration later) {
        List<Accepted> accepted = new ArrayList<>();
        List<Heard> heard = new ArrayList<>();
        for (int second = 0; second < 10; second++) {
            Instant offered = NOON.plusSeconds(second);
            Offer offer = Offer.of("north", second + 1, 1, "Ferry " + second);
            accepted.add(new Accepted(offer, offered, offered.plusMillis(5)));
            heard.add(new Heard(
                    new Place(0, second), "ferry-" + second, offer, offered.plus(second < 5 ? atFirst : later)));
        }
        return new Books(Set.of(), Map.of(), accepted, heard, heard);
    }
}
