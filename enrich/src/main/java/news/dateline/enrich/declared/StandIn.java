package news.dateline.enrich.declared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.enrich.Enrichments;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.reference.Territories;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.RegionWeight;

/// Lets the countries that a wire declared stand for those of a text that leads to none, as low as they can stand.
final class StandIn {
    // Just enough to be what a story is about.
    private static final double WEIGHT = 0.35;
    private static final double CONFIDENCE = 0.25;
    private static final double HUNDREDTHS = 100;

    private StandIn() {}

    /// @param countries ISO 3166-1 alpha-2, at least one, in the wire's order
    static Enrichment countries(Enrichment enrichment, Set<String> countries, Reference reference) {
        List<CountryWeight> weights = countries.stream()
                .map(iso2 -> new CountryWeight(iso2, reference.countryName(iso2), WEIGHT))
                .toList();
        Set<String> around = new LinkedHashSet<>();
        countries.forEach(iso2 -> around.addAll(Territories.regionsOf(iso2)));
        List<RegionWeight> regions = new ArrayList<>(enrichment.getRegions());
        if (regions.isEmpty()) {
            around.forEach(m49 -> regions.add(new RegionWeight(m49, Territories.name(m49), WEIGHT)));
        }
        CountryWeight first = weights.getFirst();
        double confidence = Math.round(CONFIDENCE / weights.size() * HUNDREDTHS) / HUNDREDTHS;
        return Enrichments.withCountries(
                enrichment, weights, regions, new Focus(first.getIso2(), first.getName(), confidence));
    }
}
