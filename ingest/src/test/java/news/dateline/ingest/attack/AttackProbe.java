package news.dateline.ingest.attack;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;

/// Runs in a Java of its own whose heap is too small for an attack that succeeds. Prints why each was refused.
final class AttackProbe {
    private static final WireProfile WIRE = new WireProfile("probe", "probe", Optional.empty(), Optional.empty());

    private AttackProbe() {}

    public static void main(String[] args) {
        Parsers parsers = new Parsers();
        for (Attack attack : Attack.values()) {
            System.out.println(attack + " " + reason(parsers.parse(input(attack.bytes()))));
        }
        StringBuilder hoard = new StringBuilder();
        if (args.length > 0) {
            // So that the test knows that the heap is as small as it says.
            while (true) {
                hoard.append("y".repeat(1 << 20));
            }
        }
    }

    static WireInput input(byte[] bytes) {
        return new WireInput(WIRE, bytes, Optional.empty(), Optional.empty(), "0".repeat(32), Instant.EPOCH);
    }

    static WireInput input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    static String reason(List<ParseOutcome> outcomes) {
        return outcomes.getLast() instanceof Rejected rejected
                ? rejected.reason().name()
                : "TAKEN";
    }
}
