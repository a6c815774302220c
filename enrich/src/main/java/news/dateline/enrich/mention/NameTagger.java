package news.dateline.enrich.mention;

import java.util.List;

/// Has the last word on which names a story has: the rules alone, or statistics that take the rules' names as advice.
/// Pure; safe to share between threads.
public interface NameTagger {
    /// The names, text by text in reading order.
    List<Spot> names(ReadStory story);

    /// What the rules say.
    static NameTagger rules() {
        return ReadStory::spots;
    }
}
