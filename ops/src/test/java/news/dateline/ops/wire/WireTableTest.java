package news.dateline.ops.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.schemas.model.WireSequence;
import org.junit.jupiter.api.Test;

class WireTableTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void showsEachWireWithWhatItsNumbersSay() {
        assertThat(WireTable.text(facts())).isEqualTo("""
                wire      last heard            ago    every  silent               stories  missing
                fjord     2026-11-24T11:20:00Z  40m    15m    YES, overdue 25m     5        nrd 0412–0415, nrd 0417
                meridian  2026-11-24T11:59:55Z  5s     1h     no                   1        -
                pages     2026-11-23T10:30:00Z  1d 1h  -      -                    1        none
                quiet     -                     -      1h     YES, overdue 1d 23h  0        -
                rare      -                     -      7d     ?                    0        -
                """);
    }

    @Test
    void shortensALongListOfNumbers() {
        WireLedger ledger = new WireLedger(Duration.ofDays(2));
        for (long number = 0; number < 20; number += 2) {
            ledger.heard(story("fjord", 60, Optional.of(new WireSequence("nrd", number, null))));
        }

        assertThat(WireTable.text(ledger.facts(Map.of(), NOW)))
                .endsWith("nrd 1, nrd 3, nrd 5, nrd 7, nrd 9, and 4 more\n");
    }

    @Test
    void programsGetTheSameAsJson() {
        assertThat(WireTable.json(facts().subList(0, 2)).toPrettyString()).isEqualToNormalizingNewlines("""
                {
                  "wires" : [ {
                    "wire" : "fjord",
                    "lastHeard" : "2026-11-24T11:20:00Z",
                    "secondsAgo" : 2400,
                    "expectedSeconds" : 900,
                    "state" : "SILENT",
                    "silentSince" : "2026-11-24T11:20:00Z",
                    "overdueSeconds" : 1500,
                    "stories" : 5,
                    "sources" : [ {
                      "source" : "nrd",
                      "newest" : 418,
                      "duplicates" : 1,
                      "restarts" : 0,
                      "missing" : [ {
                        "first" : 412,
                        "last" : 415,
                        "count" : 4,
                        "since" : "2026-11-24T11:10:00Z"
                      }, {
                        "first" : 417,
                        "last" : 417,
                        "count" : 1,
                        "since" : "2026-11-24T11:20:00Z"
                      } ]
                    } ]
                  }, {
                    "wire" : "meridian",
                    "lastHeard" : "2026-11-24T11:59:55Z",
                    "secondsAgo" : 5,
                    "expectedSeconds" : 3600,
                    "state" : "SPEAKING",
                    "silentSince" : null,
                    "overdueSeconds" : null,
                    "stories" : 1,
                    "sources" : [ ]
                  } ]
                }""");
    }

    @Test
    void programsGetEveryStateOfSilence() {
        assertThat(WireTable.json(facts()).path("wires").findValuesAsText("state"))
                .containsExactly("SILENT", "SPEAKING", "NOT_EXPECTED", "SILENT", "UNCLEAR");
    }

    @Test
    void putsStoriesOfSeveralPartitionsIntoTheOrderOfTheirReceipt() {
        WireLedger ledger = new WireLedger(Duration.ofDays(2));
        for (int partition = 0; partition < 3; partition++) {
            for (long number = partition; number < 3_000; number += 3) {
                ledger.heard(story("fjord", 100_000 - number, nrd(number)));
            }
        }

        WireFact fact = ledger.facts(Map.of(), NOW).getFirst();
        assertThat(fact.stories()).isEqualTo(3_000);
        assertThat(fact.sources()).singleElement().satisfies(source -> {
            assertThat(source.missing()).isEmpty();
            assertThat(source.restarts()).isZero();
            assertThat(source.newest()).isEqualTo(2_999);
        });
    }

    @Test
    void keepsNoMoreStoriesWaitingThanItsLimit() {
        WireLedger ledger = new WireLedger(Duration.ofDays(2));
        for (long number = 0; number < WireLedger.MAX_WAITING + 10; number++) {
            ledger.heard(story("fjord", 100_000, nrd(number % 10_000)));
        }

        assertThat(ledger.facts(Map.of(), NOW).getFirst().stories()).isEqualTo(WireLedger.MAX_WAITING + 10L);
    }

    private static List<WireFact> facts() {
        WireLedger ledger = new WireLedger(Duration.ofDays(2));
        ledger.heard(story("fjord", 2_400, nrd(418)));
        ledger.heard(story("fjord", 3_600, nrd(411)));
        ledger.heard(story("fjord", 3_500, nrd(411)));
        ledger.heard(story("fjord", 3_600, Optional.empty()));
        ledger.heard(story("fjord", 3_000, nrd(416)));
        ledger.heard(story("meridian", 5, Optional.empty()));
        ledger.heard(story("pages", 91_800, nrd(7)));
        return ledger.facts(
                Map.of(
                        "fjord", Optional.of(Duration.ofMinutes(15)),
                        "meridian", Optional.of(Duration.ofHours(1)),
                        "quiet", Optional.of(Duration.ofHours(1)),
                        "rare", Optional.of(Duration.ofDays(7))),
                NOW);
    }

    private static Optional<WireSequence> nrd(long number) {
        return Optional.of(new WireSequence("nrd", number, 10_000L));
    }

    private static HeardStory story(String wire, long secondsAgo, Optional<WireSequence> sequence) {
        return new HeardStory(wire, NOW.minusSeconds(secondsAgo), sequence);
    }
}
