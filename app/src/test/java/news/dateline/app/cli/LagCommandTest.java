package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.NewsItems;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.machine.WireKeys;
import news.dateline.app.push.PushClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A story has come in on a real broker, and nobody enriches.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class LagCommandTest {
    static DataFolder folder;
    static Backbone backbone;
    static Stages stages;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.ephemeral();
        DatelineConfig config = new ConfigReader(Map.of()).defaults();
        backbone = Backbone.start(config, folder, 0);
        stages = new Stages(backbone, folder, Optional.empty());
        List<WireConfig> wires = WireKeys.withKeys(config.wires(), folder);
        URI http = URI.create("http://127.0.0.1:" + stages.ingest(wires, 0));
        String wire = wires.getFirst().id();
        PushClient client = new PushClient(http, wire, folder.key(wire).orElseThrow());
        client.push(NewsItems.greek("urn:a", 1), "application/vnd.iptc.g2.newsitem+xml", Optional.empty());
    }

    @AfterAll
    static void stop() {
        stages.close();
        backbone.close();
        folder.delete();
    }

    @Test
    void opensAnIncidentAtTheSecondMeasurementThatLooksBad() throws Exception {
        Ran ran = run("--watch", "50ms", "--count", "2", "--json");

        List<JsonNode> measurements = new ArrayList<>();
        for (String line : ran.out().lines().toList()) {
            measurements.add(new ObjectMapper().readTree(line));
        }
        assertThat(ran.code()).isZero();
        assertThat(measurements).hasSize(2);
        assertThat(measurements.getFirst().path("incidents")).isEmpty();
        assertThat(measurements.getLast().path("incidents").findValuesAsText("trouble"))
                .contains("STOPPED");
        assertThat(measurements.getLast().path("incidents").findValuesAsText("stage"))
                .contains("enrich");
    }

    @Test
    void tellsPeopleTheTableAndWhatIsWrong() {
        Ran ran = run("--watch", "50ms", "--count", "2");

        assertThat(ran.out()).containsPattern("enrich +\\S*wire.stories\\S* +UNKNOWN +1 ");
        assertThat(ran.out())
                .containsPattern("OPEN STOPPED enrich since \\S+Z: \\S*wire.stories-\\d: nobody reads, 1 rec");
    }

    @Test
    void measuresOnceWithoutBeingToldToWatch() {
        Ran ran = run();

        assertThat(ran.out()).contains("UNKNOWN").doesNotContain("OPEN");
    }

    @Test
    void tellsOfEveryGroupAndChannelOnRequest() throws Exception {
        String topic = backbone.topics().wireRaw().name();
        try (Admin admin = backbone.cluster().admin()) {
            Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
            for (int partition = 0; partition < backbone.config().kafka().partitions(); partition++) {
                committed.put(new TopicPartition(topic, partition), new OffsetAndMetadata(0));
            }
            admin.alterConsumerGroupOffsets("auditors", committed).all().get();
        }

        JsonNode told = new ObjectMapper().readTree(run("--groups", "--json").out());

        JsonNode auditors = told.path("groups").path(0);
        assertThat(auditors.path("group").asText()).isEqualTo("auditors");
        assertThat(auditors.path("state").asText()).isEqualTo("STOPPED");
        assertThat(auditors.path("members").asInt()).isZero();
        assertThat(auditors.path("records").asLong()).isEqualTo(1);
        assertThat(told.path("channels").findValuesAsText("channel")).contains("all", "europe");
        assertThat(run("--groups").out())
                .containsPattern("auditors +\\S*wire.raw +STOPPED Empty +Classic +0 +1 ")
                .containsPattern("europe +- +-");
    }

    @Test
    void refusesASpanThatIsNone() {
        Ran ran = run("--watch", "0s");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--watch must be longer than nothing");
    }

    @Test
    void aWatchThatHasMeasuredNothingDoesNotEndAsIfAllWereWell() {
        Ran ran = Ran.of(List.of("lag", "--bootstrap", "127.0.0.1:1", "--watch", "50ms", "--count", "1"));

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("The broker did not say");
        assertThat(ran.out()).isEmpty();
    }

    private static Ran run(String... more) {
        List<String> words =
                new ArrayList<>(List.of("lag", "--data", folder.root().toString()));
        words.addAll(List.of(more));
        return Ran.of(words);
    }
}
