package news.dateline.schemas;

import java.util.List;

/// The two topics between one stage and the next, of the same keys, values and partitions. What hurries has its own,
/// so that it does not stand behind a backlog of what does not (docs/adr/0015). Two versions of one story may go
/// different ways, and which is read first is not settled: the fold does not mind.
///
/// @param ordinary where most stories go
/// @param express where those go that [Priorities#hurries]
/// @param <V> the value of both
public record Lanes<V>(Topic<V> ordinary, Topic<V> express) {

    /// Both, the express one first.
    public List<Topic<V>> all() {
        return List.of(express, ordinary);
    }

    /// The names of both, the express one first.
    public List<String> names() {
        return List.of(express.name(), ordinary.name());
    }
}
