package news.dateline.enrich;

import news.dateline.enrich.mention.NameTagger;

/// What an installation decides about enrichment.
///
/// @param budget how long a story may take
/// @param names what has the last word on names
/// @param homes where the readers of wires live
public record EnrichSettings(Budget budget, NameTagger names, Homes homes) {
    /// What counts when nothing else is said.
    public static EnrichSettings standard() {
        return new EnrichSettings(Budget.of(Budget.STANDARD), NameTagger.rules(), Homes.none());
    }
}
