package news.dateline.enrich.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one place. Six facts, because a found entity needs each of them.
///
/// @param id stable: `country:CH`, `division:US-GA`, `place:davos-ch`, `region:150`
/// @param name as a newsroom writes it
/// @param kind what kind of place
/// @param where the country and regions it lies in
/// @param claimedBy ISO 3166-1 alpha-2 of every state that claims it, where that is disputed
/// @param prior how much rather this place is meant than a namesake; larger is likelier
public record Place(String id, String name, PlaceKind kind, Where where, List<String> claimedBy, double prior) {
    /// Copies the list.
    public Place {
        claimedBy = List.copyOf(claimedBy);
    }

    /// Whether more than one state claims it.
    public boolean contested() {
        return claimedBy.size() > 1;
    }

    /// Where a place lies.
    ///
    /// @param iso2 ISO 3166-1 alpha-2 of its country; null when it lies in several or in none
    /// @param regions UN M49 codes, from the nearest region to the world's part
    /// @param at a point in it, where known
    public record Where(
            @Nullable String iso2,
            List<String> regions,
            @Nullable Coordinates at) {
        /// Copies the list.
        public Where {
            regions = List.copyOf(regions);
        }
    }
}
