package news.dateline.schemas;

import java.time.Duration;
import java.util.Map;

/// How a topic keeps its records.
public sealed interface Keeping {
    /// For the number that the configuration gives (6 by default).
    int CONFIGURED = 0;

    /// The largest record, in bytes.
    int MAX_RECORD_BYTES = 16 << 20;

    /// The largest story as a record, in bytes: its enriched form, the events about it and the ledger's entry, which
    /// holds the newest version and the newest kill, still fit into a record.
    int MAX_STORY_BYTES = 6 << 20;

    /// How many partitions the topic is made with; [#CONFIGURED] for the configured number.
    int partitions();

    /// The topic's settings, in Kafka's names.
    Map<String, String> settings();

    /// The rule in a few words.
    String inWords();

    /// Records go after a time.
    ///
    /// @param partitions how many, or [#CONFIGURED]
    /// @param retention how long a record stays
    record Delete(int partitions, Duration retention) implements Keeping {
        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "cleanup.policy",
                    "delete",
                    "retention.ms",
                    Long.toString(retention.toMillis()),
                    "max.message.bytes",
                    Integer.toString(MAX_RECORD_BYTES));
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
            return Map.of(
                    "cleanup.policy",
                    "compact",
                    "min.compaction.lag.ms",
                    Long.toString(after.toMillis()),
                    "max.message.bytes",
                    Integer.toString(MAX_RECORD_BYTES));
        }

        @Override
        public String inWords() {
            return after.isZero() ? "compact" : "compact after " + after.toDays() + " d";
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
            return Map.of(
                    "cleanup.policy",
                    "compact,delete",
                    "retention.ms",
                    Long.toString(retention.toMillis()),
                    "segment.ms",
                    Long.toString(retention.toMillis() / SEGMENTS),
                    "max.message.bytes",
                    Integer.toString(MAX_RECORD_BYTES));
        }

        @Override
        public String inWords() {
            return "compact, delete after " + retention.toHours() + " h";
        }
    }
}
