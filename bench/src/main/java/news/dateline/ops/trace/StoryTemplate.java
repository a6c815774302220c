package news.dateline.ops.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.StoryId;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Cluster;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryCluster;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryVersion;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/// The records of one story of some 3 kB on its whole way to two channels, made into those of any other by writing its
/// ids over: so that making them costs little beside reading them.
final class StoryTemplate {
    private static final String STORY = id(0);
    private static final String TRACE = trace(0);
    private static final int PARTITIONS = 6;
    private static final String PARAGRAPH = "The ferries between the harbour and the islands sail again. ";

    private final Instant received;
    private final List<Part> parts = new ArrayList<>();

    /// A record but for its ids.
    private record Part(
            String topic, boolean keyedByTrace, byte[] value, List<Integer> stories, List<Integer> traces) {}

    StoryTemplate(Topics topics, Instant received) {
        this.received = received;
        WireStory story = story();
        part(topics.wireRaw(), true, raw(story));
        part(topics.wireStories(), false, story);
        part(topics.storiesEnriched(), false, enriched(story));
        part(topics.storiesClusters(), false, cluster());
        part(
                topics.storiesPublished(),
                false,
                event().setChannels(List.of("all", "europe")).build());
        part(topics.channel("all"), false, event().setChannel("all").build());
        part(topics.channel("europe"), false, event().setChannel("europe").build());
    }

    static String id(long number) {
        return StoryId.of("meridian", "urn:newsml:meridian.example:" + number).value();
    }

    static String trace(long number) {
        return HexFormat.of().toHexDigits(number * 0x9E3779B97F4A7C15L)
                + HexFormat.of().toHexDigits(number);
    }

    /// The records of a story.
    Stream<ConsumerRecord<String, byte[]>> records(long number) {
        String id = id(number);
        String trace = trace(number);
        RecordHeaders headers = new RecordHeaders();
        new StoryHeaders(trace, received, "meridian", Priority.ROUTINE)
                .toBytes()
                .forEach(headers::add);
        return parts.stream()
                .map(part -> new ConsumerRecord<>(
                        part.topic(),
                        (int) (number % PARTITIONS),
                        number / PARTITIONS,
                        received.toEpochMilli() + number / 10,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        part.keyedByTrace() ? trace : id,
                        written(written(part.value(), part.stories(), id), part.traces(), trace),
                        headers,
                        Optional.empty()));
    }

    private <V> void part(Topic<V> topic, boolean keyedByTrace, V value) {
        byte[] bytes = topic.value().serializer().serialize(topic.name(), value);
        parts.add(new Part(topic.name(), keyedByTrace, bytes, places(bytes, STORY), places(bytes, TRACE)));
    }

    private static List<Integer> places(byte[] bytes, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                places.add(at);
            }
        }
        return places;
    }

    private static byte[] written(byte[] bytes, List<Integer> places, String text) {
        byte[] copy = bytes.clone();
        byte[] over = text.getBytes(StandardCharsets.US_ASCII);
        places.forEach(place -> System.arraycopy(over, 0, copy, place, over.length));
        return copy;
    }

    private WireStory story() {
        List<String> paragraphs = List.of(PARAGRAPH.repeat(8), PARAGRAPH.repeat(8), PARAGRAPH.repeat(8));
        return WireStory.newBuilder()
                .setId(STORY)
                .setTraceId(TRACE)
                .setWire("meridian")
                .setProvider("meridian")
                .setFormat("newsml-g2")
                .setReceivedAt(received)
                .setGuid("urn:newsml:meridian.example:0")
                .setContentHash("0".repeat(64))
                .setHeadlines(List.of(new LocalizedText("Ferries sail again", null, "en")))
                .setBody(new Body("<p>" + String.join("</p><p>", paragraphs) + "</p>", paragraphs))
                .build();
    }

    private RawWire raw(WireStory story) {
        return RawWire.newBuilder()
                .setTraceId(TRACE)
                .setWire("meridian")
                .setContentType("application/xml")
                .setReceivedAt(received)
                .setSha256("0".repeat(64))
                .setContent(
                        StandardCharsets.UTF_8.encode(story.getBody().getHtml().repeat(2)))
                .build();
    }

    private static EnrichedStory enriched(WireStory story) {
        return new EnrichedStory(
                story,
                Enrichment.newBuilder()
                        .setCountries(List.of(new CountryWeight("GR", "Greece", 1.0)))
                        .setFocus(new Focus("GR", "Greece", 0.9))
                        .build());
    }

    private StoryCluster cluster() {
        return new StoryCluster(
                new StoryVersion(STORY, TRACE, "meridian", 1L, received, Priority.ROUTINE),
                new Cluster(STORY, null, 0.0, null));
    }

    private StoryEvent.Builder event() {
        WireStory story = story();
        return StoryEvent.newBuilder()
                .setEventId(STORY + "-1")
                .setKind(EventKind.PUBLISHED)
                .setStoryId(STORY)
                .setRevision(1)
                .setGuid(story.getGuid())
                .setVersion(1)
                .setWire("meridian")
                .setProvider("meridian")
                .setTraceId(TRACE)
                .setReceivedAt(received)
                .setDecidedAt(received)
                .setStory(ReadyStory.newBuilder()
                        .setHeadline("Ferries sail again")
                        .setBody(story.getBody())
                        .build());
    }
}
