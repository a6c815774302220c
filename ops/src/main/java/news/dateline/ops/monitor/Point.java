package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.ops.lag.Lag;
import news.dateline.ops.lag.StageLag;

/// What a chart shows of one moment.
///
/// @param at the moment
/// @param stages how late each was
/// @param quarantined how many waited
/// @param embargoed how many waited for the end of their embargo
public record Point(Instant at, Map<String, Lag> stages, int quarantined, int embargoed) {
    public Point {
        stages = Map.copyOf(stages);
    }

    static Point of(Snapshot snapshot) {
        Map<String, Lag> stages = new LinkedHashMap<>();
        for (StageLag stage : snapshot.stages()) {
            stages.put(stage.stage().stage(), stage.total());
        }
        return new Point(
                snapshot.at(),
                stages,
                snapshot.heard().quarantined().size(),
                snapshot.heard().embargoes().size());
    }
}
