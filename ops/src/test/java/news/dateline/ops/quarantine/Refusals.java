package news.dateline.ops.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// What waits in quarantine in the tests.
final class Refusals {
    static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    static final String WIRE = "meridian";

    private Refusals() {}

    /// Parsers that make a story of each line that begins with "story", and refuse every other.
    static InputReader lines(String topic) {
        return new Lines(topic);
    }

    private record Lines(String topic) implements InputReader {
        @Override
        public Set<String> wires() {
            return Set.of(WIRE);
        }

        @Override
        public Reread read(Quarantined refused) {
            List<String> lines = StandardCharsets.UTF_8
                    .decode(refused.getContent().duplicate())
                    .toString()
                    .lines()
                    .toList();
            return new Reread(
                    lines.stream()
                            .filter(line -> line.startsWith("story"))
                            .map(this::story)
                            .toList(),
                    lines.stream()
                            .filter(line -> !line.startsWith("story"))
                            .map(line -> Quarantined.newBuilder(refused)
                                    .setReason("NO_GUID")
                                    .build())
                            .toList());
        }

        private ProducerRecord<String, byte[]> story(String line) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(topic, line, line.getBytes(StandardCharsets.UTF_8));
            headers().forEach(record.headers()::add);
            return record;
        }
    }

    static Quarantined.Builder input(String text) {
        return Quarantined.newBuilder()
                .setTraceId(TRACE)
                .setWire(WIRE)
                .setStage("ingest")
                .setReason("BAD_TIME")
                .setReceivedAt(NOW)
                .setQuarantinedAt(NOW)
                .setContent(bytes(text));
    }

    static Quarantined.Builder ofStage(String source) {
        return input("a record")
                .setStage("enrich")
                .setReason("STEP_FAILED")
                .setSource(source)
                .setKey(bytes("meridian-1"));
    }

    static Waiting at(long offset, Quarantined record) {
        return new Waiting(new RecordPosition("wire.quarantine", 0, offset), record, headers());
    }

    static Headers headers() {
        Headers headers = new RecordHeaders();
        new StoryHeaders(TRACE, NOW, WIRE, Priority.ROUTINE).toBytes().forEach(headers::add);
        return headers;
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
