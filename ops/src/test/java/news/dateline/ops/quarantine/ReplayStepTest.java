package news.dateline.ops.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.ops.quarantine.ReplayStep.Planned;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class ReplayStepTest {
    private static final Topics TOPICS = new Topics("", new SchemaCatalog());
    private static final ReplayRules RULES = new ReplayRules(Set.of(Refusals.WIRE), Map.of("wire.stories", 3));

    private final Settled settled = new Settled(Map.of());
    private final ReplayWrites writes = new ReplayWrites(TOPICS);
    private final ReplayStep step = new ReplayStep(RULES, Refusals.lines("wire.stories"), writes, settled);

    @Test
    void aRecordGoesBackByteForByteWithItsHeaders() {
        Planned planned = plan(7, Refusals.ofStage("wire.stories-2-40").build());

        assertThat(planned.replayed().outcome()).isEqualTo(ReplayOutcome.SENT_BACK);
        assertThat(planned.replayed().detail()).isEqualTo("wire.stories-2");
        assertThat(planned.records()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("wire.stories");
            assertThat(record.partition()).isEqualTo(2);
            assertThat(record.key()).asString().isEqualTo("meridian-1");
            assertThat(record.value()).asString().isEqualTo("a record");
            assertThat(Refusals.header(record, StoryHeaders.TRACE_ID)).isEqualTo(Refusals.TRACE);
            assertThat(Refusals.header(record, StoryHeaders.RECEIVED_AT))
                    .isEqualTo(Long.toString(Refusals.NOW.toEpochMilli()));
            assertThat(Refusals.header(record, StoryHeaders.REPLAYED_FROM)).isEqualTo("wire.quarantine-0-7");
            assertThat(Refusals.header(record, StoryHeaders.REPLAY_COUNT)).isEqualTo("1");
        });
    }

    @Test
    void theHeadersSayTheLastReplayOnly() {
        Waiting again = Refusals.at(
                7, Refusals.ofStage("wire.stories-2-40").setAttempts(2).build());
        again.headers().add(StoryHeaders.REPLAY_COUNT, "1".getBytes(StandardCharsets.UTF_8));

        ProducerRecord<byte[], byte[]> record =
                step.of(again, Refusals.NOW).records().getFirst();

        assertThat(record.headers().headers(StoryHeaders.REPLAY_COUNT)).hasSize(1);
        assertThat(Refusals.header(record, StoryHeaders.REPLAY_COUNT)).isEqualTo("2");
        assertThat(again.headers().headers(StoryHeaders.REPLAYED_FROM)).isEmpty();
    }

    @Test
    void anInputThatCanBeReadTodayBecomesItsStories() {
        Planned planned = plan(1, Refusals.input("story 1\nstory 2").build());

        assertThat(planned.replayed().outcome()).isEqualTo(ReplayOutcome.READ);
        assertThat(planned.replayed().detail()).isEqualTo("2 stories");
        assertThat(planned.records()).hasSize(2).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo("wire.stories");
            assertThat(Refusals.header(record, StoryHeaders.TRACE_ID)).isEqualTo(Refusals.TRACE);
            assertThat(Refusals.header(record, StoryHeaders.REPLAYED_FROM)).isEqualTo("wire.quarantine-0-1");
        });
    }

    @Test
    void whatIsRefusedAgainIsBackWithOneAttemptMore() {
        Planned planned = plan(1, Refusals.input("nothing").setAttempts(2).build());

        assertThat(planned.replayed().outcome()).isEqualTo(ReplayOutcome.REFUSED_AGAIN);
        assertThat(planned.replayed().detail()).isEqualTo("0 stories; refused: NO_GUID");
        assertThat(planned.records()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("wire.quarantine");
            assertThat(record.key()).asString().isEqualTo(Refusals.TRACE);
            Quarantined again = TOPICS.wireQuarantine().value().deserializer().deserialize("", record.value());
            assertThat(again.getAttempts()).isEqualTo(3);
            assertThat(again.getReason()).isEqualTo("NO_GUID");
            assertThat(again.getContent()).isEqualTo(Refusals.bytes("nothing"));
        });
    }

    @Test
    void anInputOfWhichSomeCanBeReadGoesInPart() {
        Planned planned = plan(1, Refusals.input("story 1\nnothing").build());

        assertThat(planned.replayed().outcome()).isEqualTo(ReplayOutcome.READ_IN_PART);
        assertThat(planned.records())
                .extracting(ProducerRecord::topic)
                .containsExactly("wire.stories", "wire.quarantine");
    }

    @Test
    void anInputWithTwoRefusedItemsIsReadOnce() {
        Quarantined item = Refusals.input("story 1\nstory 2").build();

        assertThat(plan(1, item).records()).hasSize(2);
        assertThat(plan(2, item).records()).isEmpty();
        assertThat(plan(2, item).replayed().outcome()).isEqualTo(ReplayOutcome.COVERED);
    }

    @Test
    void aRecordThatTwoStagesCouldNotUseGoesBackOnce() {
        assertThat(plan(1, Refusals.ofStage("wire.stories-2-40").build()).records())
                .hasSize(1);
        assertThat(plan(
                                2,
                                Refusals.ofStage("wire.stories-2-40")
                                        .setStage("duplicates")
                                        .build())
                        .replayed()
                        .outcome())
                .isEqualTo(ReplayOutcome.COVERED);
        assertThat(plan(3, Refusals.ofStage("wire.stories-2-41").build()).records())
                .hasSize(1);
    }

    @Test
    void thePartsOfAPushAreInputsOfTheirOwn() {
        assertThat(plan(1, Refusals.input("story 1").build()).records()).hasSize(1);
        assertThat(plan(2, Refusals.input("story 2").build()).records()).hasSize(1);
    }

    @Test
    void anInputThatCameBackIsReadOnceMore() {
        assertThat(plan(1, Refusals.input("story 1").build()).records()).hasSize(1);
        assertThat(plan(2, Refusals.input("story 1").setAttempts(2).build()).records())
                .hasSize(1);
    }

    @Test
    void whatTheAuditSaysCoversTheOtherItemsAfterARestart() {
        Quarantined item = Refusals.input("story 1").build();
        settled.add(audit(plan(1, item)));
        ReplayStep restarted = new ReplayStep(RULES, Refusals.lines("wire.stories"), writes, settled);

        assertThat(settled.has(Refusals.at(1, item))).isTrue();
        assertThat(settled.has(Refusals.at(2, item))).isFalse();
        assertThat(restarted.of(Refusals.at(2, item), Refusals.NOW).replayed().outcome())
                .isEqualTo(ReplayOutcome.COVERED);
    }

    @Test
    void theAuditSaysWhoDidWhatAndWhatCameOfIt() {
        OpsAudit audit = audit(plan(5, Refusals.input("story 1").build()));

        assertThat(audit.getBy()).isEqualTo("night desk");
        assertThat(audit.getAt()).isEqualTo(Refusals.NOW);
        assertThat(audit.getAction()).isEqualTo("REPLAY");
        assertThat(audit.getTopic() + audit.getPartition() + audit.getOffset()).isEqualTo("wire.quarantine05");
        assertThat(audit.getTraceId()).isEqualTo(Refusals.TRACE);
        assertThat(audit.getOutcome()).isEqualTo("READ");
        assertThat(audit.getDetail()).isEqualTo("1 stories");
        assertThat(audit.getAttempt()).isEqualTo(2);
    }

    @Test
    void aTopicThatWasMadeAnewHasNothingSettled() {
        Quarantined item = Refusals.input("story 1").build();
        settled.add(audit(plan(1, item)));

        assertThat(settled.has(Refusals.at(
                        1, Refusals.input("story 1").setTraceId("another").build())))
                .isFalse();
    }

    @Test
    void whatIsNotInQuarantineAnyMoreIsNotKeptInMind() {
        Settled later = new Settled(Map.of(0, 2L));
        Quarantined item = Refusals.input("story 1").build();
        later.add(audit(plan(1, item)));

        assertThat(later.has(Refusals.at(1, item))).isFalse();
    }

    @Test
    void anOrderOfAnotherKindSettlesNothing() {
        Quarantined item = Refusals.input("story 1").build();
        settled.add(OpsAudit.newBuilder(audit(plan(1, item))).setAction("LOOK").build());

        assertThat(settled.has(Refusals.at(1, item))).isFalse();
    }

    private Planned plan(long offset, Quarantined record) {
        return step.of(Refusals.at(offset, record), Refusals.NOW);
    }

    private OpsAudit audit(Planned planned) {
        ProducerRecord<byte[], byte[]> record = writes.audit(planned, "night desk", Refusals.NOW);
        assertThat(List.of(record.topic(), new String(record.key(), StandardCharsets.UTF_8)))
                .isEqualTo(List.of("ops.audit", planned.replayed().at().toString()));
        return TOPICS.opsAudit().value().deserializer().deserialize("", record.value());
    }
}
