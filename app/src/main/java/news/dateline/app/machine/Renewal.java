package news.dateline.app.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import news.dateline.app.config.KafkaSecurity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether this process must be started anew, since the files of `kafka.tls` are not those any more that it has
/// read: Kafka's clients keep what they were made with. All instances get a renewal in the same moment, weeks
/// before it is needed, and must not all go at once. So each waits for a time of its own.
public final class Renewal {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    /// Two instances that are away for a minute each seldom meet in it.
    private static final Duration LONGEST = Duration.ofHours(1);

    private final KafkaSecurity inUse;
    private final InstantSource clock;
    private final Duration patience;
    private @Nullable Instant seen;

    /// @param inUse what this process has read
    public Renewal(KafkaSecurity inUse) {
        this(
                inUse,
                InstantSource.system(),
                Duration.ofSeconds(ThreadLocalRandom.current().nextLong(LONGEST.toSeconds())));
    }

    Renewal(KafkaSecurity inUse, InstantSource clock, Duration patience) {
        this.inUse = inUse;
        this.clock = clock;
        this.patience = patience;
    }

    /// How long this one waits.
    Duration patience() {
        return patience;
    }

    /// Whether it is time.
    public boolean isDue() {
        if (!inUse.isRenewed()) {
            seen = null;
            return false;
        }
        Instant now = clock.instant();
        if (seen == null) {
            seen = now;
            LOG.atInfo()
                    .addKeyValue("after", patience)
                    .log("the files of kafka.tls are new ones: this process must be started anew, and says so");
        }
        return !now.isBefore(seen.plus(patience));
    }
}
