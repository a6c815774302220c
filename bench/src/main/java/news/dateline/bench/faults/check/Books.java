package news.dateline.bench.faults.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that is known of a run, for the checker.
///
/// @param offered every version whose push was begun, whatever became of it
/// @param embargoes when those under embargo may be told
/// @param accepted every 202
/// @param live what a reader was given while it happened, in the order in which it came
/// @param afterwards what is on the channel in the end, read anew from its start
public record Books(
        Set<Offer> offered,
        Map<Offer, Instant> embargoes,
        List<Accepted> accepted,
        List<Heard> live,
        List<Heard> afterwards) {
    public Books {
        offered = Set.copyOf(offered);
        embargoes = Map.copyOf(embargoes);
        accepted = List.copyOf(accepted);
        live = List.copyOf(live);
        afterwards = List.copyOf(afterwards);
    }
}
