package news.dateline.schemas;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a topic keeps its records.
public sealed interface Keeping {
    /// For the number that the configuration gives (6 by default).
    int CONFIGURED = 0;

    /// The largest record, in bytes.
    int MAX_RECORD_BYTES = 16 << 20;

    /// The largest value of a record, in bytes: the rest is for the key and the headers, and for what Kafka
    /// puts around a record.
    int MAX_VALUE_BYTES = MAX_RECORD_BYTES - (64 << 10);

    /// How far ahead of a broker's clock a record's time may be, in milliseconds.
    String TIME_AHEAD = "message.timestamp.after.max.ms";

    /// The largest story as a record, in bytes: its enriched form, the events about it and the ledger's entry still fit
    /// into a record, but for a text that HTML writes several times as long.
    int MAX_STORY_BYTES = 6 << 20;

    /// What every topic has, in Kafka's names: room for the largest record, and for records of any time.
    /// Unless told otherwise brokers refuse what is dated more than an hour ahead of their own clock, and a stage
    /// whose clock is so far ahead could write nothing.
    Map<String, String> OF_ALL =
            Map.of("max.message.bytes", Integer.toString(MAX_RECORD_BYTES), TIME_AHEAD, Long.toString(Long.MAX_VALUE));

    /// How many partitions the topic is made with; [#CONFIGURED] for the configured number.
    int partitions();

    /// The topic's settings, in Kafka's names.
    Map<String, String> settings();

    /// The rule in a few words.
    String inWords();

    /// The settings, in Kafka's names, that follow the declaration while the topic is in use: what is not declared of
    /// them has the broker's default. In all else a topic stays as it was made.
    default Set<String> changeable() {
        return Set.of(TIME_AHEAD);
    }

    private static Map<String, String> withThoseOfAll(Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(OF_ALL);
        settings.putAll(own);
        return settings;
    }

    /// Records go after a time.
    ///
    /// @param partitions how many, or [#CONFIGURED]
    /// @param retention how long a record stays
    record Delete(int partitions, Duration retention) implements Keeping {
        @Override
        public Map<String, String> settings() {
            return withThoseOfAll(
                    Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis())));
        }

        @Override
        public String inWords() {
            return "delete, " + retention.toDays() + " d";
        }
    }

    /// The newest record of each key stays for ever; older ones go after a time.
    ///
    /// @param partitions how many, or [#CONFIGURED]
    /// @param after how long every record stays
    record Compact(int partitions, Duration after) implements Keeping {
        @Override
        public Map<String, String> settings() {
            return withThoseOfAll(
                    Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", Long.toString(after.toMillis())));
        }

        @Override
        public String inWords() {
            return after.isZero() ? "compact" : "compact after " + after.toDays() + " d";
        }
    }

    /// The newest event of each story in a channel stays for ever or for a time, which the channel may change.
    ///
    /// @param partitions how many, or [#CONFIGURED]
    /// @param retention how long the newest event stays; empty for ever
    record OfChannel(int partitions, Optional<Duration> retention) implements Keeping {
        /// How long every event stays, and so the shortest retention: within it no site misses a withdrawal.
        public static final Duration ALL_EVENTS = Duration.ofDays(7);

        private static final String RETENTION = "retention.ms";
        private static final String SEGMENT = "segment.ms";
        private static final int SEGMENTS = 4;

        public OfChannel {
            if (retention.filter(time -> time.compareTo(ALL_EVENTS) < 0).isPresent()) {
                throw new IllegalArgumentException("A channel keeps its stories for 7 days at least");
            }
        }

        @Override
        public Map<String, String> settings() {
            Map<String, String> settings = new HashMap<>(new Compact(partitions, ALL_EVENTS).settings());
            retention.ifPresent(time -> {
                settings.put("cleanup.policy", "compact,delete");
                settings.put(RETENTION, Long.toString(time.toMillis()));
                settings.put(SEGMENT, Long.toString(time.toMillis() / SEGMENTS));
            });
            return settings;
        }

        @Override
        public String inWords() {
            return new Compact(partitions, ALL_EVENTS).inWords()
                    + retention
                            .map(time -> ", delete after " + time.toDays() + " d")
                            .orElse("");
        }

        @Override
        public Set<String> changeable() {
            return Set.of(TIME_AHEAD, "cleanup.policy", RETENTION, SEGMENT);
        }
    }

    /// The newest record of each key stays for a time.
    ///
    /// @param partitions how many, or [#CONFIGURED]
    /// @param retention how long it stays
    record CompactAndDelete(int partitions, Duration retention) implements Keeping {
        /// In how many pieces the time goes: what is too old goes piece by piece.
        private static final int SEGMENTS = 4;

        @Override
        public Map<String, String> settings() {
            return withThoseOfAll(Map.of(
                    "cleanup.policy",
                    "compact,delete",
                    "retention.ms",
                    Long.toString(retention.toMillis()),
                    "segment.ms",
                    Long.toString(retention.toMillis() / SEGMENTS)));
        }

        @Override
        public String inWords() {
            return "compact, delete after " + retention.toHours() + " h";
        }
    }
}
