package news.dateline.bench.faults.check;

import java.util.List;
import java.util.Set;

/// All that is known of a run, for the checker.
///
/// @param offered every version whose push was begun, whatever became of it
/// @param accepted every 202
/// @param live what a reader was given while it happened, in the order in which it came
/// @param afterwards what is on the channel in the end, read anew from its start
public record Books(Set<Offer> offered, List<Accepted> accepted, List<Heard> live, List<Heard> afterwards) {
    public Books {
        offered = Set.copyOf(offered);
        accepted = List.copyOf(accepted);
        live = List.copyOf(live);
        afterwards = List.copyOf(afterwards);
    }
}
