package news.dateline.ops.watch;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireSilence;

/// What looks bad of the wires in one measurement. Pure.
final class WireWatch {
    private WireWatch() {}

    static List<Finding> findings(List<WireFact> wires) {
        List<Finding> findings = new ArrayList<>();
        for (WireFact wire : wires) {
            silence(wire, findings);
            String missing = wire.missingInWords();
            if (!missing.isEmpty()) {
                findings.add(new Finding(Trouble.GAP, wire.wire(), "not heard: " + missing));
            }
        }
        return findings;
    }

    private static void silence(WireFact wire, List<Finding> findings) {
        switch (wire.silence()) {
            case WireSilence.Silent silent ->
                findings.add(new Finding(
                        Trouble.SILENT,
                        wire.wire(),
                        "not heard since " + silent.since() + ", overdue for "
                                + silent.overdue().toSeconds() + " s"));
            case WireSilence.Speaking speaking -> {}
            case WireSilence.NotExpected notExpected -> {}
            case WireSilence.Unclear unclear -> {}
        }
    }
}
