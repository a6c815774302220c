package news.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backlog lies before every stage, and what hurries comes last of all.
class ExpressLaneTest {
    private static final int BACKLOG = 3_000;
    private static final int KILLED = BACKLOG - 1;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFlashAndAKillOvertakeTheBacklogAtEveryStage() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        try (Backbone backbone = Backbone.start(new ConfigReader(Map.of()).defaults(), data, 0)) {
            backlog(backbone);
            send(backbone, List.of(flash(), kill()));
            try (Stages stages = new Stages(backbone, data, Optional.of("test"))) {
                stages.enrich();
                stages.publish();
                List<StoryEvent> told = TopicContent.until(
                        backbone.cluster(),
                        backbone.topics().storiesPublished(),
                        PATIENCE,
                        events -> events.size() > BACKLOG);

                assertThat(told)
                        .filteredOn(event -> event.getStoryId().equals(id(KILLED)))
                        .extracting(StoryEvent::getKind)
                        .containsExactly(EventKind.WITHDRAWN);
                assertThat(earlierThan(told, at(told, "acme-flash"))).isLessThan(BACKLOG / 5);
            }
        }
    }

    private static Instant at(List<StoryEvent> told, String story) {
        return told.stream()
                .filter(event -> event.getStoryId().equals(story))
                .findFirst()
                .orElseThrow()
                .getDecidedAt();
    }

    private static long earlierThan(List<StoryEvent> told, Instant instant) {
        return told.stream()
                .filter(event -> event.getDecidedAt().isBefore(instant))
                .count();
    }

    private static void backlog(Backbone backbone) {
        List<WireStory> routine = new ArrayList<>();
        for (int number = 0; number < BACKLOG; number++) {
            routine.add(story(id(number), 1).build());
        }
        send(backbone, routine);
    }

    private static WireStory flash() {
        return story("acme-flash", 1).setUrgency(1).build();
    }

    private static WireStory kill() {
        return story(id(KILLED), 2).setPubStatus(PubStatus.CANCELED).build();
    }

    // Closing waits for all of them; what is lost shows in the counts.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(Backbone backbone, List<WireStory> stories) {
        Topic<WireStory> ordinary = backbone.topics().wireLanes().ordinary();
        Topic<WireStory> express = backbone.topics().wireLanes().express();
        try (Producer<String, WireStory> wires =
                backbone.cluster().writer(ordinary.value().serializer())) {
            for (WireStory story : stories) {
                Topic<WireStory> lane = Priorities.hurries(story) ? express : ordinary;
                wires.send(new ProducerRecord<>(lane.name(), story.getId(), story));
            }
        }
    }

    // As long as most stories, and no shorter when packed.
    private static String words(String id) {
        Random random = new Random(id.hashCode());
        return random.ints(400, 1_000, 100_000)
                .mapToObj(number -> "pier" + number)
                .collect(Collectors.joining(" "));
    }

    private static String id(int number) {
        return "acme-" + number;
    }

    private static WireStory.Builder story(String id, long version) {
        return WireStory.newBuilder()
                .setId(id)
                .setTraceId("0af7651916cd43dd8448eb211c80319c")
                .setWire("acme")
                .setProvider("acme")
                .setFormat("page")
                .setReceivedAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setGuid(id)
                .setVersion(version)
                .setContentHash("hash of " + version)
                .setHeadlines(List.of(LocalizedText.newBuilder()
                        .setText("The ferry to Greece sails again")
                        .build()))
                .setBody(Body.newBuilder().setParagraphs(List.of(words(id))).build());
    }
}
