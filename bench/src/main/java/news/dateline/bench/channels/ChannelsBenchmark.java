package news.dateline.bench.channels;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.dateline.publish.route.ChannelQuery;
import news.dateline.publish.route.OneStory;
import news.dateline.publish.route.Router;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EnrichedStory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Stories a second that are held against all channels: by the router, and by asking every query of every story.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ChannelsBenchmark {
    private static final int STORIES = 128;
    /// So many are held against the loop before the start, which takes half a second for each at 10,000 channels.
    private static final int CHECKED = 8;
    private static final long SEED = 20_261_127;

    /// How many channels there are.
    @Param({"100", "1000", "10000"})
    public int channels = 100;

    private List<EnrichedStory> stories = List.of();
    private List<ChannelQuery> queries = List.of();
    private Router router = new Router(List.of());
    private int next;

    /// Invents the stories and the channels; says what is matched.
    @Setup
    public void open() throws IOException {
        Newsroom newsroom = new Newsroom(SEED);
        stories = newsroom.stories(STORIES);
        List<Channel> all = newsroom.channels(channels);
        queries = all.stream()
                .map(channel -> ChannelQuery.parse(channel.getQuery()))
                .toList();
        router = new Router(all);
        int matched = 0;
        int checked = 0;
        for (EnrichedStory story : stories) {
            int found = router.channelsFor(story).size();
            if (checked++ < CHECKED && found != new OneStory(story).matches(queries)) {
                throw new IllegalStateException(
                        "Router and loop differ over " + story.getStory().getId());
            }
            matched += found;
        }
        System.out.printf("%n# a story matches %.1f of %d channels%n", (double) matched / STORIES, channels);
    }

    /// As publish does it.
    @Benchmark
    public int router() {
        return router.channelsFor(next()).size();
    }

    /// Every query of every story.
    @Benchmark
    public int loop() throws IOException {
        return new OneStory(next()).matches(queries);
    }

    private EnrichedStory next() {
        next = (next + 1) % STORIES;
        return stories.get(next);
    }
}
