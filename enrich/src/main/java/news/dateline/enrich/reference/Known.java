package news.dateline.enrich.reference;

import org.jspecify.annotations.Nullable;

/// Something in the reference data that a name in a story can mean.
public sealed interface Known permits Place, Person, Organisation {
    /// Stable id: `country:CH`, `place:geonames:2661039`, `person:vladimir-putin`, `org:nato`.
    String id();

    /// The name as a newsroom writes it.
    String name();

    /// What kind of its type: `city`, `politician`, `news-agency`; empty when that is not known.
    String kindWord();

    /// ISO 3166-1 alpha-2 of the country it lies in, acts for or belongs to; null for several or none.
    @Nullable
    String iso2();
}
