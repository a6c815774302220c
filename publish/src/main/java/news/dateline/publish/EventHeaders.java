package news.dateline.publish;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;

/// The headers of what leaves: Dateline's own, and for events CloudEvents' in binary content mode (CloudEvents Kafka
/// protocol binding 1.0.2, §3.2).
final class EventHeaders {
    private EventHeaders() {}

    static Map<String, byte[]> of(StoryEvent event) {
        Map<String, byte[]> headers = new StoryHeaders(
                        event.getTraceId(), event.getReceivedAt(), event.getWire(), event.getPriority())
                .toBytes();
        headers.put("ce_specversion", utf8("1.0"));
        headers.put("ce_id", utf8(event.getEventId()));
        headers.put(
                "ce_type", utf8("news.dateline.story." + event.getKind().name().toLowerCase(Locale.ROOT)));
        headers.put("ce_source", utf8("/wires/" + event.getWire()));
        headers.put("ce_time", utf8(event.getDecidedAt().toString()));
        headers.put("ce_subject", utf8(event.getStoryId()));
        return headers;
    }

    static Map<String, byte[]> of(StoryDecision decision, Priority priority) {
        return new StoryHeaders(decision.getTraceId(), decision.getReceivedAt(), decision.getWire(), priority)
                .toBytes();
    }

    static Map<String, byte[]> of(Quarantined quarantined, Priority priority) {
        return new StoryHeaders(
                        quarantined.getTraceId(),
                        quarantined.getReceivedAt(),
                        quarantined.getWire().orElse(""),
                        priority)
                .toBytes();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
