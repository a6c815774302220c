package news.dateline.ops.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// Makes the records that a replay writes. Each says from where in quarantine it comes and how often that has happened.
final class ReplayWrites {
    private final Topic<Quarantined> quarantine;
    private final Topic<OpsAudit> audit;

    ReplayWrites(Topics topics) {
        this.quarantine = topics.wireQuarantine();
        this.audit = topics.opsAudit();
    }

    /// Which attempt a replay is: 2 for the first.
    static int attempt(Waiting waiting) {
        return waiting.record().getAttempts() + 1;
    }

    /// A record that a stage could not use, as it was: key, value, headers and partition.
    ProducerRecord<byte[], byte[]> back(Waiting waiting, RecordPosition to) {
        byte[] key = waiting.record().getKey().map(ReplayWrites::bytes).orElse(null);
        byte[] value = bytes(waiting.record().getContent());
        return from(waiting, new ProducerRecord<>(to.topic(), to.partition(), key, value, copy(waiting.headers())));
    }

    /// A story that today's parsers have read.
    ProducerRecord<byte[], byte[]> story(Waiting waiting, ProducerRecord<String, byte[]> story) {
        return from(
                waiting,
                new ProducerRecord<>(story.topic(), null, utf8(story.key()), story.value(), copy(story.headers())));
    }

    /// An item that today's parsers cannot use either.
    ProducerRecord<byte[], byte[]> refused(Waiting waiting, Quarantined refused, Instant now) {
        Quarantined again = Quarantined.newBuilder(refused)
                .setAttempts(attempt(waiting))
                .setQuarantinedAt(now)
                .build();
        return from(
                waiting,
                new ProducerRecord<>(
                        quarantine.name(),
                        null,
                        utf8(again.getTraceId()),
                        quarantine.value().serializer().serialize(quarantine.name(), again),
                        copy(waiting.headers())));
    }

    /// What was done, by whom.
    ProducerRecord<byte[], byte[]> audit(ReplayStep.Planned planned, String by, Instant now) {
        Replayed replayed = planned.replayed();
        OpsAudit value = OpsAudit.newBuilder()
                .setBy(by)
                .setAt(now)
                .setAction(Settled.REPLAY)
                .setTopic(replayed.at().topic())
                .setPartition(replayed.at().partition())
                .setOffset(replayed.at().offset())
                .setTraceId(replayed.record().traceId())
                .setOutcome(replayed.outcome().name())
                .setDetail(replayed.detail())
                .setAttempt(planned.attempt())
                .setSubject(planned.subject().orElse(null))
                .build();
        return new ProducerRecord<>(
                audit.name(),
                utf8(replayed.at().toString()),
                audit.value().serializer().serialize(audit.name(), value));
    }

    // What has been tried once is replayed for the first time now.
    private static ProducerRecord<byte[], byte[]> from(Waiting waiting, ProducerRecord<byte[], byte[]> record) {
        record.headers()
                .remove(StoryHeaders.REPLAYED_FROM)
                .remove(StoryHeaders.REPLAY_COUNT)
                .add(StoryHeaders.REPLAYED_FROM, utf8(waiting.at().toString()))
                .add(
                        StoryHeaders.REPLAY_COUNT,
                        utf8(Integer.toString(waiting.record().getAttempts())));
        return record;
    }

    private static Iterable<Header> copy(Headers headers) {
        return List.of(headers.toArray());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
