package news.dateline.app.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.app.NewsItems;
import news.dateline.app.TopicContent;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Records in quarantine, and what must be so when all have left. Every other one is an input that today's parsers can
/// read, the others are stories that a stage failed on. Several may lie on one broker.
///
/// @param number tells it from others
/// @param records how many
record Backlog(int number, int records) {
    /// Their trace ids.
    Set<String> traces() {
        return IntStream.range(0, records).mapToObj(this::trace).collect(Collectors.toSet());
    }

    // Closing waits for all; what is lost shows in the counts.
    @SuppressWarnings("FutureReturnValueIgnored")
    void fill(Backbone backbone) {
        String topic = backbone.topics().wireQuarantine().name();
        String wire = backbone.config().wires().getFirst().id();
        try (Producer<String, Quarantined> stages = backbone.cluster()
                .writer(backbone.topics().wireQuarantine().value().serializer())) {
            for (int record = 0; record < records; record++) {
                Quarantined waits = record % 2 == 0
                        ? input(record, wire)
                        : ofStage(
                                record,
                                backbone.topics()
                                        .wireStories()
                                        .value()
                                        .serializer()
                                        .serialize("", story(record, wire)));
                stages.send(new ProducerRecord<>(topic, waits.getTraceId(), waits));
            }
        }
    }

    /// Fails unless each record has become one story, and has one word on `ops.audit`: no more, no fewer.
    ///
    /// @param by who ordered it
    void hasLeftExactlyOnce(Backbone backbone, String by) {
        eachStoryIsThereOnce(
                TopicContent.now(backbone.cluster(), backbone.topics().wireStories()));
        eachRecordIsAuditedOnce(
                TopicContent.now(backbone.cluster(), backbone.topics().opsAudit()), by);
    }

    private void eachStoryIsThereOnce(List<WireStory> stories) {
        Map<String, Long> counts = stories.stream()
                .map(WireStory::getGuid)
                .filter(guid -> guid.startsWith(guids()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts.keySet())
                .as("stories that have left quarantine")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, records).mapToObj(this::guid).toList());
        assertThat(counts)
                .allSatisfy((guid, count) ->
                        assertThat(count).as("%s has left quarantine", guid).isEqualTo(1));
    }

    private void eachRecordIsAuditedOnce(List<OpsAudit> all, String by) {
        Set<String> traces = traces();
        List<OpsAudit> audits = all.stream()
                .filter(audit -> traces.contains(audit.getTraceId()))
                .toList();
        Map<String, Long> counts = audits.stream()
                .map(audit -> audit.getTopic() + "-" + audit.getPartition() + "-" + audit.getOffset())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts).as("records that were audited").hasSize(records);
        assertThat(counts)
                .allSatisfy((at, count) ->
                        assertThat(count).as("%s was audited", at).isEqualTo(1));
        assertThat(audits).extracting(OpsAudit::getBy).containsOnly(by);
    }

    private Quarantined input(int record, String wire) {
        return waiting(record, wire)
                .setStage("ingest")
                .setReason("UNKNOWN_FORMAT")
                .setContent(ByteBuffer.wrap(NewsItems.greek(guid(record), 1)))
                .build();
    }

    private Quarantined ofStage(int record, byte[] story) {
        return waiting(record, "meridian")
                .setStage("enrich")
                .setReason("STEP_FAILED")
                .setSource("wire.stories-" + record % 6 + "-" + record)
                .setKey(ByteBuffer.wrap(guid(record).getBytes(StandardCharsets.UTF_8)))
                .setContent(ByteBuffer.wrap(story))
                .build();
    }

    private Quarantined.Builder waiting(int record, String wire) {
        return Quarantined.newBuilder()
                .setTraceId(trace(record))
                .setWire(wire)
                .setReceivedAt(Instant.EPOCH)
                .setQuarantinedAt(Instant.now());
    }

    private WireStory story(int record, String wire) {
        return WireStory.newBuilder()
                .setId(guid(record))
                .setTraceId(trace(record))
                .setWire(wire)
                .setProvider("Meridian")
                .setFormat("page")
                .setGuid(guid(record))
                .setVersion(1)
                .setContentHash("00")
                .setReceivedAt(Instant.EPOCH)
                .build();
    }

    private String trace(int record) {
        return "%08x%024x".formatted(number, record + 1);
    }

    private String guid(int record) {
        return guids() + record;
    }

    private String guids() {
        return "urn:newsml:meridian.example:replay:" + number + ":";
    }
}
