package news.dateline.app.stage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.serde.RecordFaults;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// The last net under a stage: a record that cannot be read, or that a step fails on against its promise, goes to
/// quarantine within the transaction (KIP-1034), and the partition goes on. What is not the record's fault ends the
/// transaction instead, and the thread: nothing of it is kept, and the same record comes again.
///
/// What a stage writes is not caught here. Where a record is too large, Kafka's producer can do nothing but give
/// up the transaction, whatever a handler of Kafka Streams says. So each stage asks for the size before it writes.
public final class LastNet implements DeserializationExceptionHandler, ProcessingExceptionHandler {
    static final String TOPICS = "dateline.topics";
    static final String STAGE = "dateline.stage";
    /// Characters of what is said of a fault, which may hold text of the record.
    private static final int MOST_OF_A_DETAIL = 2_000;

    /// What the stage had read, as it was on its topic.
    // The bytes are Kafka's own and are written at once.
    @SuppressWarnings("ArrayRecordComponent")
    private record Source(byte @Nullable [] key, byte @Nullable [] value) {
        static Source of(ConsumerRecord<byte[], byte[]> record) {
            return new Source(record.key(), record.value());
        }

        static Source of(ErrorHandlerContext context) {
            return new Source(context.sourceRawKey(), context.sourceRawValue());
        }

        /// Without what a record of quarantine has no room for; it is on its topic still.
        Source fitting() {
            return isLarge() ? new Source(null, null) : this;
        }

        boolean isLarge() {
            return length(key) + length(value) > Keeping.MAX_VALUE_BYTES;
        }

        private static int length(byte @Nullable [] bytes) {
            return bytes == null ? 0 : bytes.length;
        }
    }

    private Topics topics;
    private String stage;

    /// Kafka Streams makes it and calls [#configure].
    @SuppressWarnings("NullAway.Init")
    public LastNet() {}

    @Override
    public void configure(Map<String, ?> settings) {
        topics = (Topics) Objects.requireNonNull(settings.get(TOPICS), TOPICS);
        stage = (String) Objects.requireNonNull(settings.get(STAGE), STAGE);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception fault) {
        return isOfRecord(fault)
                ? DeserializationExceptionHandler.Response.resume(
                        List.of(quarantined(context, "UNREADABLE_RECORD", Source.of(record), fault)))
                : DeserializationExceptionHandler.Response.fail();
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception fault) {
        return isOfRecord(fault)
                ? ProcessingExceptionHandler.Response.resume(
                        List.of(quarantined(context, "STEP_FAILED", Source.of(context), fault)))
                : ProcessingExceptionHandler.Response.fail();
    }

    // Kafka's own faults come from beneath the step: the store cannot be written, the brokers do not answer.
    private static boolean isOfRecord(Throwable fault) {
        return RecordFaults.isOfRecord(fault)
                && (RecordFaults.isOfBytes(fault)
                        || RecordFaults.causes(fault).noneMatch(KafkaException.class::isInstance));
    }

    private ProducerRecord<byte[], byte[]> quarantined(
            ErrorHandlerContext context, String reason, Source source, Exception fault) {
        Instant now = Instant.now();
        Topic<Quarantined> topic = topics.wireQuarantine();
        Source kept = source.fitting();
        String detail = fault.toString();
        Quarantined value = Quarantined.newBuilder()
                .setTraceId(header(context.headers(), StoryHeaders.TRACE_ID).orElse("unknown"))
                .setWire(header(context.headers(), StoryHeaders.WIRE).orElse(null))
                .setStage(stage)
                .setReason(reason)
                .setDetail(detail.substring(0, Math.min(detail.length(), MOST_OF_A_DETAIL)))
                .setSource(context.topic() + "-" + context.partition() + "-" + context.offset())
                .setReceivedAt(received(context.headers(), now))
                .setQuarantinedAt(now)
                .setContent(ByteBuffer.wrap(kept.value() == null ? new byte[0] : kept.value()))
                .setTruncated(source.isLarge())
                .setKey(kept.key() == null ? null : ByteBuffer.wrap(kept.key()))
                .setAttempts(1 + replays(context.headers()))
                .build();
        return new ProducerRecord<>(
                topic.name(),
                null,
                topic.key().serializer().serialize(topic.name(), value.getTraceId()),
                topic.value().serializer().serialize(topic.name(), value),
                context.headers());
    }

    private static Instant received(Headers headers, Instant otherwise) {
        return header(headers, StoryHeaders.RECEIVED_AT)
                .filter(text -> text.matches("\\d{1,15}"))
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)))
                .orElse(otherwise);
    }

    private static int replays(@Nullable Headers headers) {
        Header count = headers == null ? null : headers.lastHeader(StoryHeaders.REPLAY_COUNT);
        return StoryHeaders.replayCount(count == null ? null : count.value());
    }

    private static Optional<String> header(Headers headers, String name) {
        Header header = headers == null ? null : headers.lastHeader(name);
        return Optional.ofNullable(header).map(found -> new String(found.value(), StandardCharsets.UTF_8));
    }
}
