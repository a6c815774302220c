package news.dateline.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.dateline.ops.canary.Canaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Twelve accidents, each in a house of its own, and hours in which nothing is wrong; on simulated time.
class ScriptedIncidentsTest {
    private static final Duration SOON = Duration.ofSeconds(45);
    private static final long[] SEEDS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @Test
    void thereAreTwelveAccidents() {
        assertThat(Accident.all()).extracting(Accident::name).hasSize(12).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("news.dateline.ops.watch.Accident#all")
    void anAccidentOpensItsIncidentWithin45SecondsAndItsEndClosesIt(Accident accident) {
        for (long seed : SEEDS) {
            House house = new House(seed);
            house.run(Duration.ofMinutes(2));
            assertThat(house.changes()).as("before, seed %d", seed).isEmpty();

            Instant happened = house.now();
            accident.happen(house);
            house.run(Duration.between(house.now(), happened.plus(SOON)));
            assertThat(house.open()).as("45 s after, seed %d", seed).anyMatch(accident::isOf);

            accident.end(house);
            house.run(SOON);
            assertThat(house.open()).as("45 s after the end, seed %d", seed).isEmpty();
            assertThat(house.changes()).as("seed %d", seed).allMatch(accident::isAbout);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anHourOfHealthyLoadOpensNothing(long seed) {
        House house = new House(seed);
        for (int minute = 0; minute < 60; minute++) {
            List<Runnable> ordinary =
                    List.of(() -> burst(house), () -> restart(house), () -> transaction(house), () -> {});
            ordinary.get(house.random().nextInt(ordinary.size())).run();
            house.run(Duration.ofMinutes(1));
        }

        assertThat(house.changes()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void aCanaryThatIsLostOpensAnIncidentAndOneThatComesThroughClosesIt(long seed) {
        House house = new House(seed);
        house.run(Duration.ofMinutes(2));

        house.canaries.holdUp("flash", true);
        house.run(Canaries.LOST_AFTER.minusSeconds(10));
        assertThat(house.changes()).as("none is lost yet, seed %d", seed).isEmpty();
        house.run(SOON);
        assertThat(house.open()).as("seed %d", seed).singleElement().satisfies(incident -> {
            assertThat(incident.trouble()).isEqualTo(Trouble.CANARY_LOST);
            assertThat(incident.stage()).isEqualTo("flash");
            assertThat(incident.detail()).endsWith("last seen on stories.enriched");
        });

        house.canaries.holdUp("flash", false);
        house.run(Canaries.LOST_AFTER.plus(SOON));
        assertThat(house.open()).as("seed %d", seed).isEmpty();
        assertThat(house.changes()).as("seed %d", seed).allMatch(change -> change.trouble() == Trouble.CANARY_LOST);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void aSingleCanaryThatIsLostIsNotPassedOverBecauseTheNextComesThrough(long seed) {
        House house = new House(seed);
        house.run(Duration.ofMinutes(2));

        house.canaries.loseNext();
        house.run(Canaries.LOST_AFTER.plus(SOON));

        assertThat(house.changes())
                .as("seed %d", seed)
                .extracting(Incident::isOpen)
                .containsExactly(true, false);
    }

    // A wire sends its night's archive: worked off within the half minute.
    private static void burst(House house) {
        for (int n = 0; n < 300; n++) {
            house.enrich.partition(2).arrive(house.now());
        }
        house.enrich.partition(2).capacity(15);
        house.run(Duration.ofSeconds(30));
        house.enrich.partition(2).capacity(Integer.MAX_VALUE);
    }

    // A stage is replaced, or its group finds itself anew.
    private static void restart(House house) {
        house.publish.staff(false);
        house.run(Duration.ofSeconds(3));
        house.publish.staff(true);
    }

    private static void transaction(House house) {
        house.publish.partition(1).open("dateline-enrich-2", house.now());
        house.run(Duration.ofSeconds(9));
        house.publish.partition(1).end();
    }
}
