package news.dateline.app.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.app.Eventually;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds are polled on the real broker: over restarts, and by several instances.
class FeedPollingTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FeedServer feeds;

    @BeforeEach
    void open() throws IOException {
        feeds = new FeedServer();
    }

    @AfterEach
    void close() {
        feeds.close();
    }

    @Test
    void noItemComesTwiceOverARestart() throws Exception {
        feeds.publish("harbour", "ferry");
        feeds.publish("harbour", "wharf");
        DatelineConfig config = config("harbour");
        DataFolder data = new DataFolder(folder.resolve("data"));
        try (Backbone backbone = Backbone.start(config, data, 0);
                Stages stages = new Stages(backbone, data, Optional.of("only"))) {
            stages.ingest(config.wires(), 0);

            assertThat(guids(backbone, 2)).containsExactlyInAnyOrder("ferry", "wharf");
            awaitAsked("harbour", feeds.asked("harbour") + 2);
        }
        feeds.publish("harbour", "dock");
        try (Backbone backbone = Backbone.start(config, data, 0);
                Stages stages = new Stages(backbone, data, Optional.of("only"))) {
            stages.ingest(config.wires(), 0);

            assertThat(guids(backbone, 3)).containsExactlyInAnyOrder("ferry", "wharf", "dock");
            awaitAsked("harbour", feeds.asked("harbour") + 2);
            assertThat(TopicContent.now(backbone.cluster(), backbone.topics().wireStories()))
                    .hasSize(3);
        }
    }

    @Test
    void instancesShareFeedsAndTakeThemOver() throws Exception {
        List<String> names = List.of("harbour", "valley", "coast", "plain", "hill", "delta");
        names.forEach(name -> feeds.publish(name, name + "-1"));
        DatelineConfig config = config(names.toArray(String[]::new));
        DataFolder data = new DataFolder(folder.resolve("data"));
        try (Backbone backbone = Backbone.start(config, data, 0);
                Stages stays = new Stages(backbone, data, Optional.empty())) {
            try (Stages goes = new Stages(backbone, data, Optional.empty())) {
                stays.ingest(config.wires(), 0);
                goes.ingest(config.wires(), 0);
                assertThat(guids(backbone, names.size())).hasSize(names.size());
                for (String name : names) {
                    awaitAsked(name, feeds.asked(name) + 2);
                }
            }
            names.forEach(name -> feeds.publish(name, name + "-2"));

            assertThat(guids(backbone, 2 * names.size()))
                    .hasSize(2 * names.size())
                    .doesNotHaveDuplicates();
        }
        assertThat(feeds.mostAtOnce()).isEqualTo(1);
    }

    private List<String> guids(Backbone backbone, int enough) {
        return TopicContent.until(
                        backbone.cluster(), backbone.topics().wireStories(), PATIENCE, found -> found.size() >= enough)
                .stream()
                .map(WireStory::getGuid)
                .toList();
    }

    private void awaitAsked(String feed, int times) throws InterruptedException {
        assertThat(Eventually.within(PATIENCE, () -> feeds.asked(feed) >= times))
                .isTrue();
    }

    private DatelineConfig config(String... names) throws IOException {
        String wires = String.join(
                "",
                Stream.of(names)
                        .map(name -> "  - {id: " + name + ", poll: {url: \"" + feeds.url(name) + "\", every: 1s}}\n")
                        .toList());
        Path file = Files.writeString(folder.resolve("dateline.yaml"), "wires:\n" + wires);
        return new ConfigReader(Map.of()).file(file);
    }
}
