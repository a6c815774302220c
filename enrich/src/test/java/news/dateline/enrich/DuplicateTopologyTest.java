package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Cluster;
import news.dateline.schemas.model.StoryCluster;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DuplicateTopologyTest {
    private static final Instant SIX = Instant.parse("2026-11-23T06:00:00Z");
    private static final String FERRY = "The night ferry to Uetliport was turned back on Monday after a crew member saw"
            + " smoke in the engine room, the harbour office said. None of the 212 passengers was hurt. Divers were to"
            + " look at the hull before the ship could sail again, and the owner asked travellers not to come to the"
            + " quay before noon on Tuesday.";
    private static final String BUDGET = "Parliament in Kosk passed the budget by two votes late on Sunday, with higher"
            + " fees for parking and a smaller grant for the museum than its director had hoped for. The opposition"
            + " called the sums a fairy tale. A second reading is planned for the week after the holidays, when the"
            + " minister is back from abroad.";
    private static final String CORRECTED = FERRY.replace("212", "221") + " Two buses took them home.";

    private final String application = "duplicate-test-" + Duration.ofNanos(System.nanoTime());

    private final SchemaCatalog registry = new SchemaCatalog();
    private final Topics topics = new Topics("", registry);
    private final Topology topology = DuplicateTopology.build(topics, DuplicateStores.of(registry));
    private TopologyTestDriver driver = driver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theSameTextOnASecondWireKnowsTheFirst() {
        send(story("acme-1", FERRY, SIX));
        send(story("mirau-7", FERRY, SIX.plusSeconds(90)));

        assertThat(told())
                .extracting(StoryCluster::getCluster)
                .containsExactly(new Cluster("acme-1", null, 0.0, null), new Cluster("acme-1", "acme-1", 1.0, "acme"));
    }

    @Test
    void theSameTextOnTheOtherLaneIsKnown() {
        send(story("acme-1", FERRY, SIX));
        send(topics.wireLanes().express(), story("mirau-7", FERRY, SIX.plusSeconds(90)));

        assertThat(told())
                .extracting(StoryCluster::getCluster)
                .containsExactly(new Cluster("acme-1", null, 0.0, null), new Cluster("acme-1", "acme-1", 1.0, "acme"));
    }

    @Test
    void whatItWritesBetweenItsPartitionsIsKnownBeforeItsFirstRecord() {
        List<String> known = new ArrayList<>(DuplicateTopics.values(application).keySet());
        known.addAll(List.of("wire.stories", "stories.clusters"));
        known.replaceAll(topic -> topic + "-value");

        send(story("acme-1", FERRY, SIX));

        assertThat(registry.subjects()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(known)
                .containsAll(DuplicateTopics.between(application).stream()
                        .map(topic -> topic + "-value")
                        .toList());
    }

    @Test
    void anEditedTextSaysHowMuchItRepeats() {
        send(story("acme-1", FERRY, SIX));
        send(story("mirau-7", CORRECTED, SIX.plusSeconds(90)));

        Cluster cluster = told().getLast().getCluster();

        assertThat(cluster.getDuplicateOf()).contains("acme-1");
        assertThat(cluster.getSimilarity()).isBetween(0.6, 0.98);
    }

    @Test
    void aLaterVersionIsNoDuplicateOfItself() {
        send(story("acme-1", FERRY, SIX));
        send(version(2, story("acme-1", CORRECTED, SIX.plusSeconds(60))));

        assertThat(told())
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.getCluster()).isEqualTo(new Cluster("acme-1", null, 0.0, null)));
    }

    @Test
    void aLaterVersionOfTheFirstStoryStaysTheFirst() {
        send(story("acme-1", FERRY, SIX));
        send(story("mirau-7", FERRY, SIX.plusSeconds(60)));
        told();
        send(version(2, story("acme-1", CORRECTED, SIX.plusSeconds(120))));

        assertThat(told()).singleElement().satisfies(told -> {
            assertThat(told.getStory().getVersion()).isEqualTo(2);
            assertThat(told.getCluster()).isEqualTo(new Cluster("acme-1", null, 0.0, null));
        });
    }

    @Test
    void anEarlierVersionThatComesLateIsNotTold() {
        send(version(2, story("acme-1", CORRECTED, SIX.plusSeconds(60))));
        told();
        send(story("acme-1", FERRY, SIX));

        assertThat(told()).isEmpty();
    }

    @Test
    void ofTwoVersionsOfOneInstantTheHigherCounts() {
        send(version(2, story("acme-1", CORRECTED, SIX)));
        told();
        send(story("acme-1", FERRY, SIX));

        assertThat(told()).isEmpty();
    }

    @Test
    void aNewVersionWithAnotherTextNoLongerRepeats() {
        send(story("acme-1", FERRY, SIX));
        send(story("mirau-7", FERRY, SIX.plusSeconds(60)));
        told();
        send(version(2, story("mirau-7", BUDGET, SIX.plusSeconds(120))));

        assertThat(told())
                .extracting(StoryCluster::getCluster)
                .containsExactly(new Cluster("mirau-7", null, 0.0, null));
    }

    @Test
    void anotherTextIsNoDuplicate() {
        send(story("acme-1", FERRY, SIX));
        send(story("mirau-7", BUDGET, SIX.plusSeconds(90)));

        assertThat(told())
                .extracting(StoryCluster::getCluster)
                .containsExactly(new Cluster("acme-1", null, 0.0, null), new Cluster("mirau-7", null, 0.0, null));
    }

    @Test
    void afterTheWindowTheTextIsNew() {
        send(story("acme-1", FERRY, SIX));
        send(story("mirau-7", FERRY, SIX.plus(DuplicateStores.WINDOW).plusMillis(1)));

        assertThat(told().getLast().getCluster()).isEqualTo(new Cluster("mirau-7", null, 0.0, null));
    }

    @Test
    void withinTheWindowTheTextIsKnown() {
        send(story("acme-1", FERRY, SIX));
        send(story("mirau-7", FERRY, SIX.plus(DuplicateStores.WINDOW).minusMillis(1)));

        assertThat(told().getLast().getCluster().getDuplicateOf()).contains("acme-1");
    }

    @Test
    void aThirdWireIsInTheClusterOfTheFirst() {
        send(story("acme-1", FERRY, SIX));
        send(story("mirau-7", CORRECTED, SIX.plusSeconds(60)));
        send(story("tel-3", CORRECTED, SIX.plusSeconds(120)));

        assertThat(told().getLast().getCluster()).isEqualTo(new Cluster("acme-1", "mirau-7", 1.0, "mirau"));
    }

    @Test
    void aStoryWhosePartitionWasAheadLearnsOfTheFirstAfterwards() {
        send(story("mirau-7", FERRY, SIX.plusSeconds(60)));
        told();
        send(story("acme-1", FERRY, SIX));

        List<StoryCluster> told = told();

        assertThat(told)
                .filteredOn(cluster -> cluster.getStory().getStoryId().equals("mirau-7"))
                .singleElement()
                .satisfies(cluster ->
                        assertThat(cluster.getCluster()).isEqualTo(new Cluster("acme-1", "acme-1", 1.0, "acme")));
        assertThat(told)
                .filteredOn(cluster -> cluster.getStory().getStoryId().equals("acme-1"))
                .singleElement()
                .satisfies(
                        cluster -> assertThat(cluster.getCluster()).isEqualTo(new Cluster("acme-1", null, 0.0, null)));
    }

    @Test
    void manyResendsOfOneStoryHideNoOther() {
        send(story("acme-1", FERRY, SIX));
        for (int second = 1; second <= 100; second++) {
            send(story("mirau-7", FERRY, SIX.plusSeconds(second)));
        }

        assertThat(told().getLast().getCluster().getDuplicateOf()).contains("acme-1");
    }

    @Test
    void aShortTextIsNotTold() {
        send(story("acme-1", "Ferry to Uetliport turns back, no one hurt", SIX));

        assertThat(told()).isEmpty();
    }

    @Test
    void toldUnderTheStorysKeyWithItsHeaders() {
        WireStory story = story("acme-1", FERRY, SIX);
        send(story);

        TestRecord<String, StoryCluster> record = clusters().readRecord();

        assertThat(record.key()).isEqualTo("acme-1");
        assertThat(StoryHeaders.receivedAt(
                        record.headers().lastHeader(StoryHeaders.RECEIVED_AT).value()))
                .contains(SIX);
        assertThat(record.headers().lastHeader(StoryHeaders.WIRE).value())
                .asString()
                .isEqualTo("acme");
        assertThat(record.headers().lastHeader(StoryHeaders.TRACE_ID).value())
                .asString()
                .isEqualTo(story.getTraceId());
    }

    @Test
    void anEarlierVersionThatComesLateIsNotToldAfterARestartEither() {
        send(version(2, story("acme-1", CORRECTED, SIX.plusSeconds(60))));
        restart();
        send(story("acme-1", FERRY, SIX));
        assertThat(clusters().isEmpty()).isTrue();

        send(version(3, story("acme-1", BUDGET, SIX.plusSeconds(120))));
        assertThat(told()).hasSize(1);
    }

    @Test
    void namesEveryProcessorAndInternalTopic() {
        assertThat(topology.describe().toString())
                .contains("duplicate-lanes-repartition", "duplicate-answers-repartition", "find-in-lane")
                .doesNotContain("KSTREAM-AGG", "KSTREAM-FLATMAP", "KSTREAM-PROCESSOR", "KSTREAM-SINK");
    }

    // What the lanes said comes back by the changelog. What they know is made again before a task begins, which the
    // driver has done by then: LaneProcessorTest has that.
    private void restart() {
        List<KeyValue<Windowed<Object>, Object>> kept = new ArrayList<>();
        WindowStore<Object, Object> before = driver.getWindowStore(DuplicateStores.ANSWERS);
        try (KeyValueIterator<Windowed<Object>, Object> all = before.all()) {
            all.forEachRemaining(kept::add);
        }
        driver.close();
        driver = driver();
        WindowStore<Object, Object> after = driver.getWindowStore(DuplicateStores.ANSWERS);
        kept.forEach(entry ->
                after.put(entry.key.key(), entry.value, entry.key.window().start()));
    }

    private void send(WireStory story) {
        send(topics.wireLanes().ordinary(), story);
    }

    private void send(Topic<WireStory> lane, WireStory story) {
        TestInputTopic<String, WireStory> wire = driver.createInputTopic(
                lane.name(), lane.key().serializer(), lane.value().serializer());
        wire.pipeInput(story.getId(), story, story.getReceivedAt());
    }

    private List<StoryCluster> told() {
        return clusters().readValuesToList();
    }

    private TestOutputTopic<String, StoryCluster> clusters() {
        return driver.createOutputTopic(
                topics.storiesClusters().name(),
                topics.storiesClusters().key().deserializer(),
                topics.storiesClusters().value().deserializer());
    }

    private static WireStory story(String id, String text, Instant receivedAt) {
        String wire = id.substring(0, id.indexOf('-'));
        return WireStories.story("A headline of " + wire, text.split("(?<=\\.) "))
                .setId(id)
                .setWire(wire)
                .setReceivedAt(receivedAt)
                .build();
    }

    private static WireStory version(long version, WireStory story) {
        return WireStory.newBuilder(story).setVersion(version).build();
    }

    private TopologyTestDriver driver() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return new TopologyTestDriver(topology, settings, SIX);
    }
}
