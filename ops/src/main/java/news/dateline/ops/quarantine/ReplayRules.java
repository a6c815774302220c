package news.dateline.ops.quarantine;

import java.util.Map;
import java.util.Set;
import news.dateline.ops.quarantine.Verdict.ReadAgain;
import news.dateline.ops.quarantine.Verdict.SendBack;
import news.dateline.ops.quarantine.Verdict.Stays;
import news.dateline.schemas.model.Quarantined;

/// Says which way a record may go out of quarantine.
///
/// @param wires the wires that today's parsers know
/// @param ways the topics that stages read, each with how many partitions it has
record ReplayRules(Set<String> wires, Map<String, Integer> ways) {
    /// How often a record is replayed before somebody must look at it.
    static final int MAX_REPLAYS = 3;

    private static final String INGEST = "ingest";
    /// Of the reasons of ingest those that say something of the push, not of its bytes.
    private static final Set<String> OF_THE_PUSH =
            Set.of("UNKNOWN_CODING", "BAD_CODING", "BAD_MULTIPART", "IDEMPOTENCY_KEY_REUSED");
    /// The reasons of the last net under a stage (`LastNet`). All others of a stage are questions for a person.
    private static final Set<String> OF_THE_LAST_NET = Set.of("UNREADABLE_RECORD", "STEP_FAILED");

    ReplayRules {
        wires = Set.copyOf(wires);
        ways = Map.copyOf(ways);
    }

    Verdict of(Quarantined record) {
        if (!record.getStage().equals(INGEST) && !OF_THE_LAST_NET.contains(record.getReason())) {
            return new Stays(ReplayOutcome.NEEDS_PERSON);
        }
        if (record.getAttempts() > MAX_REPLAYS) {
            return new Stays(ReplayOutcome.TOO_OFTEN);
        }
        if (record.getTruncated() || !record.getContent().hasRemaining()) {
            return new Stays(ReplayOutcome.INCOMPLETE);
        }
        return record.getStage().equals(INGEST) ? input(record) : back(record);
    }

    private Verdict input(Quarantined record) {
        if (OF_THE_PUSH.contains(record.getReason())) {
            return new Stays(ReplayOutcome.PUSH_AGAIN);
        }
        return record.getWire().filter(wires::contains).isPresent()
                ? new ReadAgain()
                : new Stays(ReplayOutcome.WIRE_UNKNOWN);
    }

    // A record of a story has a key; without it, it would be none.
    private Verdict back(Quarantined record) {
        return record.getSource()
                .filter(source -> record.getKey().isPresent())
                .flatMap(RecordPosition::of)
                .filter(from -> from.partition() < ways.getOrDefault(from.topic(), 0))
                .<Verdict>map(SendBack::new)
                .orElseGet(() -> new Stays(ReplayOutcome.NO_WAY_BACK));
    }
}
