package news.dateline.enrich.reference;

import org.jspecify.annotations.Nullable;

/// A body of people: a government, a company, a club.
///
/// @param id stable: `org:nato`
/// @param name as a newsroom writes it
/// @param kindWord `ministry`, `company`, `news-agency` …; may be empty
/// @param iso2 ISO 3166-1 alpha-2 of the country it belongs to; null for an international one
/// @param seat where it sits, `Geneva,CH`; null when that is not known
public record Organisation(
        String id,
        String name,
        String kindWord,
        @Nullable String iso2,
        @Nullable String seat) implements Known {
    /// By its id alone: of different things that is different.
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
