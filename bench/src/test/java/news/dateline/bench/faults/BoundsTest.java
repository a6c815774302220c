package news.dateline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.bench.faults.check.Books;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where nothing is heard, no bound of time is kept.
class BoundsTest {
    private static final Books NOTHING = new Books(Set.of(), Map.of(), List.of(), List.of(), List.of());

    static Stream<Fault> faults() {
        return Stream.of(
                new Calm(Duration.ofSeconds(30), 20),
                new Zombies(2, Duration.ofSeconds(12), Duration.ofSeconds(15), 20, 7),
                new BrokerKills(2, 20, 7),
                new Backlog(3_000));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aBoundOverNothingIsBroken(Fault fault) {
        assertThat(fault.after(NOTHING))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.kept()).isFalse())
                .allSatisfy(finding -> assertThat(finding.ofTime()).isFalse());
    }
}
