package news.dateline.app.subscribe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.client.ChannelClient;
import news.dateline.client.Delivery;
import news.dateline.client.StandingStories;
import news.dateline.client.Start;
import news.dateline.schemas.Topics;

/// A board on the newsroom's wall that shows several channels and remembers nothing when it is switched off: the
/// second example in docs/subscribing.md, line for line.
final class Board implements AutoCloseable {
    private final StandingStories state = new StandingStories();
    private final List<String> shown = new ArrayList<>();
    private final ChannelClient channels;

    /// Shows what stands now.
    Board(Map<String, Object> kafka, Topics topics, List<String> ids) {
        channels = ChannelClient.open(kafka, topics, new Start.Oldest(), ids);
        channels.catchUp(Duration.ofMinutes(1), state::take);
        ids.forEach(id -> state.standing(id).forEach(this::show));
    }

    /// Shows what is new; call it again and again.
    void follow(Duration patience) {
        channels.follow(patience, delivery -> {
            if (state.take(delivery) && delivery instanceof Delivery.Standing standing) {
                show(standing);
            }
        });
    }

    /// What it has shown since it was switched on.
    List<String> shown() {
        return List.copyOf(shown);
    }

    private void show(Delivery.Standing standing) {
        shown.add(standing.story().getHeadline());
    }

    @Override
    public void close() {
        channels.close();
    }
}
