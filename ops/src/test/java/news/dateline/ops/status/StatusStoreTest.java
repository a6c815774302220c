package news.dateline.ops.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class StatusStoreTest {
    private static final TopicPartition PARTITION = new TopicPartition("wire.stories", 3);
    private static final StoryStatus FERRY = new StoryStatus(
            "meridian-1",
            "urn:ferry",
            "meridian",
            List.of(new VersionStatus("trace-1", 4, 1_000L, 2_000L, Outcome.held(3_000, null))),
            0,
            List.of(),
            null);

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAfterARestart() {
        try (StatusStore store = StatusStore.openIn(folder)) {
            store.put(FERRY);
            store.trace("trace-1", "meridian-1");
            store.trace("trace-1", "meridian-2");
            store.commit(Map.of(PARTITION, 17L));
        }

        try (StatusStore store = StatusStore.openIn(folder)) {
            assertThat(store.find("meridian-1")).contains(FERRY);
            assertThat(store.storiesOf("trace-1")).containsExactly("meridian-1", "meridian-2");
            assertThat(store.position(PARTITION)).contains(17L);
        }
    }

    @Test
    void whatWasNotCommittedIsReadAgain() {
        try (StatusStore store = StatusStore.openIn(folder)) {
            store.put(FERRY);
            assertThat(store.find("meridian-1")).contains(FERRY);
        }

        try (StatusStore store = StatusStore.openIn(folder)) {
            assertThat(store.find("meridian-1")).isEmpty();
            assertThat(store.storiesOf("trace-1")).isEmpty();
            assertThat(store.position(PARTITION)).isEmpty();
        }
    }

    @Test
    void anIndexOfAnEarlierFormIsReadAnew() throws RocksDBException {
        try (Options options = new Options().setCreateIfMissing(true);
                RocksDB earlier = RocksDB.open(options, folder.resolve("1").toString())) {
            earlier.put("owire.stories-3".getBytes(UTF_8), "17".getBytes(UTF_8));
            earlier.put("ttrace-1".getBytes(UTF_8), "meridian-1".getBytes(UTF_8));
        }

        try (StatusStore store = StatusStore.openIn(folder)) {
            assertThat(store.position(PARTITION)).isEmpty();
            assertThat(store.storiesOf("trace-1")).isEmpty();
        }
    }

    @Test
    void twoOnOneFolderHaveAnIndexEach() {
        try (StatusStore first = StatusStore.openIn(folder);
                StatusStore second = StatusStore.openIn(folder)) {
            first.put(FERRY);
            first.commit(Map.of());

            assertThat(second.find("meridian-1")).isEmpty();
        }
    }
}
