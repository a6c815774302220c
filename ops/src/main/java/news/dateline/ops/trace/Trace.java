package news.dateline.ops.trace;

import java.util.List;

/// The way of a story, or of all that came of one push.
///
/// @param id the story id or trace id that was asked for
/// @param stories the stories on it
/// @param traces the pushes on it
/// @param hops in the order in which they happened
/// @param cut whether older hops are left out, because there are so many
public record Trace(String id, List<String> stories, List<String> traces, List<Hop> hops, boolean cut) {
    /// Copies the lists.
    public Trace {
        stories = List.copyOf(stories);
        traces = List.copyOf(traces);
        hops = List.copyOf(hops);
    }
}
