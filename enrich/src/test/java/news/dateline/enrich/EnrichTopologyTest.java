package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.schemas.Lanes;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest {
    private static final String POISON = "Poison";

    private final Topics topics = new Topics("", new SchemaCatalog());
    private final StoryEnricher places = StoryEnricher.standard();
    private final Topology topology = EnrichTopology.build(topics, new EnrichStep(text -> {
        if (text.fields().getFirst().text().equals(POISON)) {
            throw new IllegalArgumentException(POISON);
        }
        return places.enrich(text);
    }));
    private final TopologyTestDriver driver = new TopologyTestDriver(topology, settings());
    private final TestInputTopic<String, WireStory> wire = driver.createInputTopic(
            topics.wireStories().name(),
            topics.wireStories().key().serializer(),
            topics.wireStories().value().serializer());
    private final TestOutputTopic<String, EnrichedStory> enriched = driver.createOutputTopic(
            topics.storiesEnriched().name(),
            topics.storiesEnriched().key().deserializer(),
            topics.storiesEnriched().value().deserializer());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void enrichesAStoryAndKeepsItsKeyAndHeaders() {
        RecordHeaders headers = headers();
        wire.pipeInput(
                new TestRecord<>("acme-1", WireStories.story("Kenya votes").build(), headers));

        TestRecord<String, EnrichedStory> record = enriched.readRecord();

        assertThat(record.key()).isEqualTo("acme-1");
        assertThat(record.headers()).isEqualTo(headers);
        assertThat(record.value().getEnrichment().getFocus()).contains(new Focus("KE", "Kenya", 1.0));
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void aRecordHasTheTimeAtWhichItsStoryWasEnriched() {
        Instant received = Instant.parse("2026-05-04T12:00:00Z");
        wire.pipeInput("acme-1", WireStories.story("Kenya votes").build(), received);
        driver.advanceWallClockTime(Duration.ofHours(1));
        wire.pipeInput("acme-2", WireStories.story("Peru votes").build(), received);

        long first = enriched.readRecord().timestamp();
        assertThat(enriched.readRecord().timestamp() - first)
                .isEqualTo(Duration.ofHours(1).toMillis());
    }

    @Test
    void passesAPoisonStoryOnAndGoesOnWithTheNext() {
        wire.pipeInput("acme-1", WireStories.story(POISON).build());
        wire.pipeInput("acme-2", WireStories.story("Peru votes").build());

        assertThat(enriched.readKeyValuesToList())
                .extracting(
                        record -> record.key,
                        record -> record.value.getEnrichment().getPartial().orElse("whole"))
                .containsExactly(tuple("acme-1", "failed: IllegalArgumentException"), tuple("acme-2", "whole"));
    }

    @Test
    void enrichesOnTheExpressLaneWhatCameOnIt() {
        Lanes<WireStory> from = topics.wireLanes();
        Lanes<EnrichedStory> to = topics.enrichedLanes();
        TestOutputTopic<String, EnrichedStory> express = driver.createOutputTopic(
                to.express().name(),
                to.express().key().deserializer(),
                to.express().value().deserializer());

        driver.createInputTopic(
                        from.express().name(),
                        from.express().key().serializer(),
                        from.express().value().serializer())
                .pipeInput("acme-1", WireStories.story("Kenya votes").build());

        assertThat(express.readValue().getEnrichment().getFocus()).contains(new Focus("KE", "Kenya", 1.0));
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void namesEveryProcessor() {
        assertThat(topology.describe().toString())
                .contains("wire-stories", "enrich-story", "stories-enriched")
                .doesNotContain("KSTREAM-");
    }

    private static RecordHeaders headers() {
        RecordHeaders headers = new RecordHeaders();
        new StoryHeaders(StoryHeaders.newTraceId(), Instant.parse("2026-11-23T06:00:00Z"), "acme", Priority.FLASH)
                .toBytes()
                .forEach(headers::add);
        headers.add("acme-desk", "foreign".getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        return settings;
    }
}
