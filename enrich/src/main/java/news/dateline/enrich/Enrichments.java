package news.dateline.enrich;

import java.util.List;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.DeclaredEntity;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.FoundTopic;
import news.dateline.schemas.model.RegionWeight;
import org.jspecify.annotations.Nullable;

/// Enrichments with one part exchanged. Avro's builder would copy every entity with every mention for it.
public final class Enrichments {
    private Enrichments() {}

    /// Other topics.
    public static Enrichment withTopics(Enrichment old, List<FoundTopic> topics) {
        return of(old, new Places(old), topics, old.getPartial().orElse(null));
    }

    /// What the wire declared.
    public static Enrichment withDeclared(Enrichment old, List<DeclaredEntity> declared, boolean disagrees) {
        Places places =
                new Places(old.getCountries(), old.getRegions(), old.getFocus().orElse(null), declared, disagrees);
        return of(old, places, old.getTopics(), old.getPartial().orElse(null));
    }

    /// Other countries, and what follows from them.
    public static Enrichment withCountries(
            Enrichment old, List<CountryWeight> countries, List<RegionWeight> regions, Focus focus) {
        Places places = new Places(countries, regions, focus, old.getDeclared(), old.getDisagrees());
        return of(old, places, old.getTopics(), old.getPartial().orElse(null));
    }

    /// One more reason why it is not whole.
    public static Enrichment withReason(Enrichment old, String reason) {
        String partial = old.getPartial().map(first -> first + "; " + reason).orElse(reason);
        return of(old, new Places(old), old.getTopics(), partial);
    }

    private record Places(
            List<CountryWeight> countries,
            List<RegionWeight> regions,
            @Nullable Focus focus,
            List<DeclaredEntity> declared,
            boolean disagrees) {
        Places(Enrichment old) {
            this(
                    old.getCountries(),
                    old.getRegions(),
                    old.getFocus().orElse(null),
                    old.getDeclared(),
                    old.getDisagrees());
        }
    }

    private static Enrichment of(Enrichment old, Places places, List<FoundTopic> topics, @Nullable String partial) {
        return new Enrichment(
                old.getEntities(),
                places.countries(),
                old.getMentioned(),
                places.regions(),
                old.getNewsRegions(),
                places.focus(),
                old.getFiledFrom().orElse(null),
                topics,
                places.declared(),
                places.disagrees(),
                old.getCluster().orElse(null),
                partial);
    }
}
