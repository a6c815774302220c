package news.dateline.ops.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ops.lag.BrokerAwayException;
import org.jspecify.annotations.Nullable;

/// Knows of the wires what [WireFacts] tells once, again and again: what was read is not read anew. For one thread.
public final class WireFollower implements AutoCloseable {
    private final WireFacts reader;
    private final Duration window;
    private final WireLedger ledger;
    private final StoryListener listener;
    private @Nullable Instant watched;

    /// @param reader belongs to the follower from now on
    /// @param window how far back to look at first; numbers that are missing for longer are forgotten
    public WireFollower(WireFacts reader, Duration window) {
        this(reader, window, (wire, at, record) -> {});
    }

    /// @param reader belongs to the follower from now on
    /// @param window how far back to look at first; numbers that are missing for longer are forgotten
    /// @param listener is told all that is read
    public WireFollower(WireFacts reader, Duration window, StoryListener listener) {
        this.reader = reader;
        this.window = window;
        this.ledger = new WireLedger(window);
        this.listener = listener;
    }

    /// What is known now of each wire that is configured or was heard since the window before the first call.
    ///
    /// @param cadences the longest time that may pass between two stories, of each configured wire
    /// @throws BrokerAwayException when the broker does not answer in time; the next call goes on from there
    public List<WireFact> next(Map<String, Optional<Duration>> cadences) {
        Instant now = reader.now();
        Instant since = watched;
        if (since == null) {
            since = now.minus(window);
            reader.begin(since);
            watched = since;
        }
        reader.readOn((record, story) -> {
            ledger.heard(story);
            listener.heard(story.wire(), story.at(), record);
        });
        return ledger.facts(cadences, since, now);
    }

    /// Closes the reader.
    @Override
    public void close() {
        reader.close();
    }
}
