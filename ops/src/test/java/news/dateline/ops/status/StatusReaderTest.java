package news.dateline.ops.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway.Init") // JUnit sets and starts before anything else.
class StatusReaderTest {
    private static final Topics TOPICS = new Topics("", new SchemaCatalog());
    private static final StoryStatus FERRY = new StoryStatus(
            "meridian-1",
            "urn:ferry",
            "meridian",
            List.of(new VersionStatus("trace-1", 4, 1_000L, 2_000L, Outcome.held(3_000, null))),
            2,
            List.of("all"),
            null);

    @TempDir
    Path folder;

    StatusStore store;
    StatusReader reader;

    @BeforeEach
    void open() {
        store = StatusStore.openIn(folder);
        store.put(FERRY);
        reader = new StatusReader(TOPICS, store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Set<String> followed() {
        return Set.of(
                TOPICS.wireStories().name(),
                TOPICS.storiesEnriched().name(),
                TOPICS.storiesPublished().name(),
                TOPICS.storiesDecisions().name(),
                TOPICS.wireQuarantine().name());
    }

    @ParameterizedTest
    @MethodSource("followed")
    void aTombstoneStopsNothingAndChangesNothing(String topic) {
        assertThatCode(() -> reader.take(record(topic, null))).doesNotThrowAnyException();

        reader.commit(Map.of(new TopicPartition(topic, 0), 8L));
        assertThat(reader.position(new TopicPartition(topic, 0))).contains(8L);
        assertThat(store.find(FERRY.id())).contains(FERRY);
    }

    @Test
    void aRecordThatCannotBeReadIsPassedOver() {
        reader.take(record(TOPICS.storiesPublished().name(), new byte[] {7}));

        assertThat(store.find(FERRY.id())).contains(FERRY);
    }

    private static ConsumerRecord<String, byte[]> record(String topic, byte @Nullable [] value) {
        return new ConsumerRecord<>(topic, 0, 7, FERRY.id(), value);
    }
}
