package news.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StatusChange;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrioritiesTest {
    @Test
    void aFlashTakesTheExpressLaneByItsUrgencyOrItsSignal() {
        ConceptRef flash = ConceptRef.newBuilder().setQcode("sig:flash").build();

        assertThat(Priorities.hurries(story().setUrgency(1).build())).isTrue();
        assertThat(Priorities.hurries(story().setSignals(List.of(flash)).build()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void whatIsNoFlashTakesTheOrdinaryLane(int urgency) {
        assertThat(Priorities.hurries(story().setUrgency(urgency).build())).isFalse();
        assertThat(Priorities.hurries(story().build())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = PubStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "USABLE")
    void whatTakesAStoryBackTakesTheExpressLane(PubStatus status) {
        assertThat(Priorities.hurries(story().setUrgency(5).setPubStatus(status).build()))
                .isTrue();
    }

    @Test
    void whatTakesEarlierVersionsBackTakesTheExpressLane() {
        StatusChange back = new StatusChange(null, PubStatus.CANCELED);
        StatusChange free = new StatusChange(1L, PubStatus.USABLE);

        assertThat(Priorities.hurries(
                        story().setStatusChanges(List.of(free, back)).build()))
                .isTrue();
        assertThat(Priorities.hurries(story().setStatusChanges(List.of(free)).build()))
                .isFalse();
    }

    private static WireStory.Builder story() {
        return WireStory.newBuilder()
                .setId("acme-1")
                .setTraceId("0".repeat(32))
                .setWire("acme")
                .setProvider("acme")
                .setFormat("page")
                .setReceivedAt(Instant.EPOCH)
                .setGuid("urn:1")
                .setContentHash("0")
                .setBody(new Body("", List.of()));
    }
}
