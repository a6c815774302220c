package news.dateline.enrich.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.reference.Territories;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.NewsRegion;
import news.dateline.schemas.model.RegionWeight;

/// Sums up how much a story is about each country, each M49 region and each region as newsrooms call it.
final class Aboutness {
    // What has less of the heaviest country's weight is only mentioned.
    private static final double ABOUT = 0.35;
    // Somebody's or a body's country is seldom what a story is about.
    private static final double BELONGS = 0.2;

    private final Reference reference;
    private final Map<String, Double> countries = new LinkedHashMap<>();
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, Double> parts = new LinkedHashMap<>();
    private final Map<String, Double> continents = new LinkedHashMap<>();
    private final Map<String, Double> newsRegions = new LinkedHashMap<>();

    Aboutness(Reference reference) {
        this.reference = reference;
    }

    /// A place counts for its country, where it lies in one, and for every region around it; a person or a body for
    /// their country, less.
    void add(Resolved mention, double weight) {
        double share = mention.spot().type() == NameType.PLACE ? weight : weight * BELONGS;
        if (mention.iso2() != null) {
            countries.merge(mention.iso2(), share, Double::sum);
            mentions.merge(mention.iso2(), mention.spot().type() == NameType.PLACE ? 1 : 0, Integer::sum);
        }
        mention.place().ifPresent(place -> {
            for (String m49 : place.where().regions()) {
                (Territories.isContinent(m49) ? continents : parts).merge(m49, weight, Double::sum);
            }
            reference.newsRegionsAround(place).forEach(id -> newsRegions.merge(id, weight, Double::sum));
        });
    }

    /// The countries that the story is about, heaviest first.
    List<CountryWeight> countries() {
        return weighed().stream()
                .filter(country -> country.getWeight() >= ABOUT)
                .toList();
    }

    /// The other countries that it names.
    List<CountryWeight> mentioned() {
        return weighed().stream().filter(country -> country.getWeight() < ABOUT).toList();
    }

    private List<CountryWeight> weighed() {
        double heaviest = Shares.max(countries.values());
        return heaviestFirst(countries).stream()
                .map(country -> new CountryWeight(
                        country.getKey(),
                        reference.countryName(country.getKey()),
                        Shares.rounded(country.getValue(), heaviest)))
                .toList();
    }

    /// Every region named or around a place named, each level by itself against its heaviest.
    List<RegionWeight> regions() {
        List<RegionWeight> regions = new ArrayList<>(weights(continents));
        regions.addAll(weights(parts));
        // Stable: of equals the larger region stands first.
        regions.sort(Comparator.comparingDouble((RegionWeight region) -> -region.getWeight()));
        return regions;
    }

    /// The regions as newsrooms call them.
    List<NewsRegion> newsRegions() {
        double heaviest = Shares.max(newsRegions.values());
        return heaviestFirst(newsRegions).stream()
                .map(region -> new NewsRegion(
                        region.getKey(),
                        reference.byId(region.getKey()).orElseThrow().name(),
                        Shares.rounded(region.getValue(), heaviest)))
                .toList();
    }

    /// The heaviest country with its share of all; of equals the one named most often, then the one named first.
    Optional<Focus> focus() {
        double all = Shares.sum(countries.values());
        return countries.entrySet().stream()
                .min(Comparator.comparingDouble((Map.Entry<String, Double> country) -> -country.getValue())
                        .thenComparingInt(country -> -mentions.getOrDefault(country.getKey(), 0)))
                .map(country -> new Focus(
                        country.getKey(),
                        reference.countryName(country.getKey()),
                        Shares.rounded(country.getValue(), all)));
    }

    private static List<RegionWeight> weights(Map<String, Double> level) {
        double heaviest = Shares.max(level.values());
        return heaviestFirst(level).stream()
                .map(region -> new RegionWeight(
                        region.getKey(),
                        Territories.name(region.getKey()),
                        Shares.rounded(region.getValue(), heaviest)))
                .toList();
    }

    private static List<Map.Entry<String, Double>> heaviestFirst(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> weight) -> -weight.getValue()))
                .toList();
    }
}
