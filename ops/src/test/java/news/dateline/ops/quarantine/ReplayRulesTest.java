package news.dateline.ops.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import news.dateline.schemas.model.Quarantined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayRulesTest {
    private static final RecordPosition FROM = new RecordPosition("dev.wire.stories", 2, 17);
    private static final ReplayRules RULES = new ReplayRules(Set.of(Refusals.WIRE), Map.of("dev.wire.stories", 3));

    @Test
    void aRefusedInputIsReadAgain() {
        assertThat(RULES.of(Refusals.input("text").build())).isEqualTo(new Verdict.ReadAgain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNREADABLE_RECORD", "STEP_FAILED"})
    void whatAStageCouldNotUseGoesBackToWhereItWas(String reason) {
        assertThat(RULES.of(Refusals.ofStage(FROM.toString()).setReason(reason).build()))
                .isEqualTo(new Verdict.SendBack(FROM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USABLE_AFTER_KILL", "SAME_VERSION_OTHER_CONTENT", "PARTIAL_VERSION", "A_LATER_QUESTION"})
    void aQuestionOfPublishNeedsAPerson(String question) {
        Quarantined waits =
                Refusals.input("{}").setStage("publish").setReason(question).build();

        assertThat(RULES.of(waits)).isEqualTo(stays(ReplayOutcome.NEEDS_PERSON));
    }

    @Test
    void whatWasReplayedThreeTimesStays() {
        assertThat(RULES.of(Refusals.input("text").setAttempts(3).build())).isEqualTo(new Verdict.ReadAgain());
        assertThat(RULES.of(Refusals.input("text").setAttempts(4).build())).isEqualTo(stays(ReplayOutcome.TOO_OFTEN));
        assertThat(RULES.of(Refusals.ofStage(FROM.toString()).setAttempts(4).build()))
                .isEqualTo(stays(ReplayOutcome.TOO_OFTEN));
    }

    @Test
    void whatIsNotWholeStays() {
        assertThat(RULES.of(Refusals.input("te").setTruncated(true).build()))
                .isEqualTo(stays(ReplayOutcome.INCOMPLETE));
        assertThat(RULES.of(Refusals.input("").build())).isEqualTo(stays(ReplayOutcome.INCOMPLETE));
        assertThat(RULES.of(Refusals.ofStage(FROM.toString())
                        .setContent(ByteBuffer.allocate(0))
                        .build()))
                .isEqualTo(stays(ReplayOutcome.INCOMPLETE));
    }

    @Test
    void aWireThatNobodyKnowsHasNoParser() {
        assertThat(RULES.of(Refusals.input("text").setWire("gone").build()))
                .isEqualTo(stays(ReplayOutcome.WIRE_UNKNOWN));
        assertThat(RULES.of(Refusals.input("text").setWire(null).build())).isEqualTo(stays(ReplayOutcome.WIRE_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN_CODING", "BAD_CODING", "BAD_MULTIPART", "IDEMPOTENCY_KEY_REUSED"})
    void aPushThatWasWrongMustBePushedAnew(String reason) {
        assertThat(RULES.of(Refusals.input("text").setReason(reason).build()))
                .isEqualTo(stays(ReplayOutcome.PUSH_AGAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.channel.all-0-1", "dev.wire.stories-3-1", "https://wire.example/", "null--1--1"})
    void whatNoStageReadsIsNoWayBack(String source) {
        assertThat(RULES.of(Refusals.ofStage(source).build())).isEqualTo(stays(ReplayOutcome.NO_WAY_BACK));
    }

    @Test
    void aRecordWhoseKeyOrSourceWasNotKeptHasNoWayBack() {
        assertThat(RULES.of(Refusals.ofStage(FROM.toString()).setKey(null).build()))
                .isEqualTo(stays(ReplayOutcome.NO_WAY_BACK));
        assertThat(RULES.of(Refusals.ofStage("").setSource(null).build())).isEqualTo(stays(ReplayOutcome.NO_WAY_BACK));
    }

    private static Verdict stays(ReplayOutcome why) {
        return new Verdict.Stays(why);
    }
}
