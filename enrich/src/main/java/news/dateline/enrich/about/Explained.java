package news.dateline.enrich.about;

import java.util.List;
import java.util.Optional;
import news.dateline.enrich.mention.Spot;

/// A name in a story with all that it could mean and why it means what it does.
///
/// @param spot the name
/// @param meant what it means; empty for what could be a place only in another story
/// @param candidates the places of that name, best first
public record Explained(Spot spot, Optional<Resolved> meant, List<Candidate> candidates) {
    /// Copies the list.
    public Explained {
        candidates = List.copyOf(candidates);
    }
}
