package news.dateline.app.config;

import java.util.Optional;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.model.Channel;

/// How many days a channel keeps the newest event of a story.
public final class Retention {
    static final int LEAST = (int) Keeping.OfChannel.ALL_EVENTS.toDays();
    static final int MOST = 36_500;

    private Retention() {}

    /// What is wrong with what a channel says of it.
    public static Optional<String> fault(Channel channel) {
        return channel.getRetentionDays()
                .filter(days -> days < LEAST || days > MOST)
                .map(days -> "A channel keeps its stories for " + LEAST + " to " + MOST + " days, not " + days);
    }
}
