package news.dateline.ops.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.schemas.Lanes;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What is known of the wires, from record to record: the same as [WireFacts], for who goes on listening. Pure. For
/// one thread.
public final class WireWatch {
    private final StoryHearing hearing;
    private final WireLedger ledger;

    /// @param stories both lanes of `wire.stories`
    /// @param window how far back counts
    public WireWatch(Lanes<WireStory> stories, Duration window) {
        this.hearing = new StoryHearing(stories);
        this.ledger = new WireLedger(window);
    }

    /// The names of both lanes.
    public Set<String> topics() {
        return hearing.topics();
    }

    /// Takes a record of either lane in.
    public void heard(ConsumerRecord<byte[], byte[]> record) {
        hearing.of(record).ifPresent(ledger::heard);
    }

    /// What is known of each wire that is configured or was heard.
    ///
    /// @param cadences the longest time that may pass between two stories, of each configured wire
    public List<WireFact> facts(Map<String, Optional<Duration>> cadences, Instant now) {
        return ledger.facts(cadences, now);
    }
}
