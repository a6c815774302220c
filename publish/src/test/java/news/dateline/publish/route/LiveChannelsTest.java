package news.dateline.publish.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveChannelsTest {
    private final LiveChannels channels = new LiveChannels(List.of(channel("all", "*:*")));

    @Test
    void aChannelThatIsPutCountsAtOnceWithItsPolicy() {
        assertThat(channels.put(
                        "ferries",
                        new Channel("ferries", "", "ferry", EmbargoPolicy.DELIVER_MARKED, List.of(), null, List.of())))
                .isEmpty();

        assertThat(channels.routesFor(Stories.usable(1)).channels())
                .containsEntry("all", EmbargoPolicy.HOLD)
                .containsEntry("ferries", EmbargoPolicy.DELIVER_MARKED);
    }

    @Test
    void aChannelThatIsPutAgainHasItsNewQueryOnly() {
        channels.put("ferries", channel("ferries", "ferry"));
        channels.put("ferries", channel("ferries", "bridge"));

        assertThat(matched()).containsExactly("all");
        assertThat(channels.has("ferries")).isTrue();
    }

    @Test
    void aChannelThatIsRemovedMatchesNoLonger() {
        channels.put("ferries", channel("ferries", "ferry"));
        channels.remove("ferries");

        assertThat(matched()).containsExactly("all");
        assertThat(channels.has("ferries")).isFalse();
    }

    @Test
    void aChannelThatIsPutOnceAStoryHasBeenHeldAgainstTheQueriesIsNotThereForThatStory() {
        Routes before = channels.routesFor(Stories.usable(1));

        channels.put("ferries", channel("ferries", "ferry"));
        channels.put("bridges", channel("bridges", "bridge"));
        Routes between = channels.routesFor(Stories.usable(1));
        channels.put("bridges", channel("bridges", "ferry"));

        assertThat(before.exists()).accepts("all").rejects("ferries", "bridges");
        assertThat(between.exists()).accepts("all", "ferries").rejects("bridges");
    }

    @Test
    void aChannelWhoseRecordCannotBeReadIsNone() {
        channels.put("ferries", channel("ferries", "ferry"));
        channels.reset("ferries");
        channels.settle(true);

        assertThat(channels.has("ferries")).isFalse();
        assertThat(channels.routesFor(Stories.usable(1)).exists())
                .rejects("ferries")
                .accepts("all");
    }

    @Test
    void aChannelOfTheConfigurationStandsAsItIs() {
        assertThat(channels.put("all", channel("all", "bridge")))
                .contains("a channel of the configuration has this id");
        channels.remove("all");

        assertThat(matched()).containsExactly("all");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ferries | another | ferry | its id is 'another'
            Ferries | Ferries | ferry | lower-case letters
            ferries | ferries | land:GR | there is no field 'land'
            """)
    void whatCannotBeUsedLeavesNoChannelBehind(String key, String id, String query, String reason) {
        channels.put("ferries", channel("ferries", "ferry"));

        assertThat(channels.put(key, channel(id, query)))
                .hasValueSatisfying(why -> assertThat(why).contains(reason));
        assertThat(channels.has(key)).isFalse();
    }

    @Test
    void threadsAskWhileAnotherChangesTheChannels() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Future<Integer>> asking = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            IntStream.range(0, 3).forEach(thread -> asking.add(threads.submit(() -> ask(over))));
            for (int round = 0; round < 150; round++) {
                channels.put(
                        "steady",
                        new Channel(
                                "steady",
                                "",
                                "ferry OR w" + round,
                                EmbargoPolicy.DELIVER_MARKED,
                                List.of(),
                                null,
                                List.of()));
                channels.put("flicker", channel("flicker", "ferry"));
                channels.remove("flicker");
            }
            over.set(true);
            for (Future<Integer> one : asking) {
                assertThat(one.get()).isPositive();
            }
        }
        assertThat(matched()).containsExactly("all", "steady");
    }

    private int ask(AtomicBoolean over) {
        int asked = 0;
        boolean steady = false;
        while (!over.get() || asked == 0) {
            Routes routes = channels.routesFor(Stories.usable(1));
            assertThat(routes.channels()).containsKey("all");
            // A change of its query must not make a gap.
            assertThat(routes.channels().containsKey("steady") || !steady).isTrue();
            steady = routes.channels().containsKey("steady");
            asked++;
        }
        return asked;
    }

    private Iterable<String> matched() {
        return channels.routesFor(Stories.usable(1)).channels().keySet();
    }

    private static Channel channel(String id, String query) {
        return new Channel(id, id, query, EmbargoPolicy.HOLD, List.of(), null, List.of());
    }
}
