package news.dateline.ops.trace;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Cluster;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.StoryCluster;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryVersion;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// Records about a ferry, as the stages write them.
final class Records {
    static final Instant NOON = Instant.parse("2026-11-04T12:00:00Z");
    static final String STORY = "meridian-ferry";
    static final String TRACE = "0123456789abcdef0123456789abcdef";

    private Records() {}

    static RawWire raw() {
        return RawWire.newBuilder()
                .setTraceId(TRACE)
                .setWire("meridian")
                .setContentType("application/xml")
                .setSource("ferry.xml")
                .setReceivedAt(NOON)
                .setSha256("00")
                .setContent(ByteBuffer.allocate(3000))
                .build();
    }

    static WireStory.Builder story() {
        return WireStory.newBuilder()
                .setId(STORY)
                .setTraceId(TRACE)
                .setWire("meridian")
                .setProvider("meridian")
                .setFormat("newsml-g2")
                .setReceivedAt(NOON)
                .setGuid("urn:ferry")
                .setVersion(2)
                .setContentHash("00")
                .setEmbargo(new Embargo(NOON.plusSeconds(60), "", false))
                .setBody(new Body("<p>The ferry sails.</p>", List.of("The ferry sails.")));
    }

    static EnrichedStory enriched() {
        return new EnrichedStory(
                story().build(),
                Enrichment.newBuilder()
                        .setCountries(
                                List.of(new CountryWeight("GR", "Greece", 1.0), new CountryWeight("IT", "Italy", 0.2)))
                        .setFocus(new Focus("GR", "Greece", 0.9))
                        .setPartial("budget")
                        .build());
    }

    static StoryCluster cluster(@Nullable String of) {
        return new StoryCluster(
                new StoryVersion(STORY, TRACE, "meridian", 2L, NOON, Priority.ROUTINE),
                new Cluster(of == null ? STORY : of, of, 0.934, of == null ? null : "pages"));
    }

    static StoryDecision.Builder decision(DecisionKind kind) {
        return StoryDecision.newBuilder()
                .setStoryId(STORY)
                .setTraceId(TRACE)
                .setWire("meridian")
                .setVersion(2)
                .setKind(kind)
                .setReceivedAt(NOON)
                .setDecidedAt(NOON.plusSeconds(2));
    }

    static StoryEvent.Builder event(EventKind kind) {
        return StoryEvent.newBuilder()
                .setEventId("e")
                .setKind(kind)
                .setStoryId(STORY)
                .setRevision(3)
                .setGuid("urn:ferry")
                .setVersion(2)
                .setWire("meridian")
                .setProvider("meridian")
                .setTraceId(TRACE)
                .setReceivedAt(NOON)
                .setDecidedAt(NOON.plusSeconds(2));
    }

    static Quarantined quarantined() {
        return Quarantined.newBuilder()
                .setTraceId(TRACE)
                .setWire("meridian")
                .setStage("ingest")
                .setReason("XML_NOT_WELL_FORMED")
                .setDetail("an element is not closed")
                .setPosition("line 4, column 17")
                .setReceivedAt(NOON)
                .setQuarantinedAt(NOON)
                .setContent(ByteBuffer.allocate(10))
                .build();
    }

    static OpsAudit audit() {
        return OpsAudit.newBuilder()
                .setBy("the night desk")
                .setAt(NOON)
                .setAction("REPLAY")
                .setTopic("wire.quarantine")
                .setPartition(0)
                .setOffset(17)
                .setTraceId(TRACE)
                .setOutcome("READ")
                .setDetail("1 story")
                .setAttempt(2)
                .build();
    }

    static <V> ConsumerRecord<String, byte[]> record(Topic<V> topic, String key, @Nullable V value) {
        return record(
                topic.name(),
                key,
                value == null ? null : topic.value().serializer().serialize(topic.name(), value));
    }

    static ConsumerRecord<String, byte[]> record(String topic, String key, byte @Nullable [] value) {
        RecordHeaders headers = new RecordHeaders();
        new StoryHeaders(TRACE, NOON, "meridian", Priority.ROUTINE).toBytes().forEach(headers::add);
        return new ConsumerRecord<>(
                topic,
                3,
                17,
                NOON.plusMillis(1500).toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                0,
                key,
                value,
                headers,
                Optional.empty());
    }

    static Topics topics() {
        return new Topics("", new SchemaCatalog());
    }
}
