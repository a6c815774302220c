package news.dateline.enrich.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.reference.Territories;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.NewsRegion;
import news.dateline.schemas.model.RegionWeight;
import org.jspecify.annotations.Nullable;

/// Sums up how much a story is about each country, each M49 region and each region as newsrooms call it.
final class Aboutness {
    // What has less of the heaviest country's weight is only mentioned.
    private static final double ABOUT = 0.35;
    // Somebody's or a body's country is seldom what a story is about.
    private static final double BELONGS = 0.2;

    private final Reference reference;
    private final Map<String, Sum> countries = new LinkedHashMap<>();
    // The countries, heaviest first, once they are asked for.
    private @Nullable List<Sum> byWeight;
    private final Map<String, Sum> parts = new LinkedHashMap<>();
    private final Map<String, Sum> continents = new LinkedHashMap<>();
    private final Map<String, Sum> newsRegions = new LinkedHashMap<>();

    /// How much a story is about one of them.
    private static final class Sum {
        private final String code;
        private double weight;
        private int named;

        Sum(String code) {
            this.code = code;
        }
    }

    Aboutness(Reference reference) {
        this.reference = reference;
    }

    /// A place counts for its country, where it lies in one, and for every region around it; a person or a body for
    /// their country, less.
    void add(Resolved mention, double weight) {
        byWeight = null;
        boolean isPlace = mention.type() == EntityType.PLACE;
        double share = isPlace ? weight : weight * BELONGS;
        if (mention.iso2() != null) {
            Sum country = sum(countries, mention.iso2());
            country.weight += share;
            country.named += isPlace ? 1 : 0;
        }
        Place place = mention.place();
        if (place != null) {
            for (String m49 : place.where().regions()) {
                sum(Territories.isContinent(m49) ? continents : parts, m49).weight += weight;
            }
            for (String id : reference.newsRegionsAround(place)) {
                sum(newsRegions, id).weight += weight;
            }
        }
    }

    private static Sum sum(Map<String, Sum> sums, String code) {
        Sum known = sums.get(code);
        if (known != null) {
            return known;
        }
        Sum sum = new Sum(code);
        sums.put(code, sum);
        return sum;
    }

    /// The countries that the story is about, heaviest first.
    List<CountryWeight> countries() {
        return weighed(true);
    }

    /// The other countries that it names.
    List<CountryWeight> mentioned() {
        return weighed(false);
    }

    private List<CountryWeight> weighed(boolean about) {
        List<Sum> sorted = byWeight == null ? heaviestFirst(countries) : byWeight;
        byWeight = sorted;
        double heaviest = sorted.isEmpty() ? 0 : sorted.getFirst().weight;
        List<CountryWeight> weighed = new ArrayList<>();
        for (Sum country : sorted) {
            double weight = Shares.rounded(country.weight, heaviest);
            if (weight >= ABOUT == about) {
                weighed.add(new CountryWeight(country.code, reference.countryName(country.code), weight));
            }
        }
        return weighed;
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
        double heaviest = heaviest(newsRegions);
        List<NewsRegion> regions = new ArrayList<>(newsRegions.size());
        for (Sum region : heaviestFirst(newsRegions)) {
            String name = reference.byId(region.code).orElseThrow().name();
            regions.add(new NewsRegion(region.code, name, Shares.rounded(region.weight, heaviest)));
        }
        return regions;
    }

    /// The heaviest country with its share of all; of equals the one named most often, then the one named first. Null
    /// when there is none.
    @Nullable
    Focus focus() {
        Sum first = null;
        for (Sum country : countries.values()) {
            boolean more = first == null
                    || country.weight > first.weight
                    || (country.weight == first.weight && country.named > first.named);
            first = more ? country : first;
        }
        if (first == null) {
            return null;
        }
        double all = countries.values().stream()
                .mapToDouble(country -> country.weight)
                .sum();
        return new Focus(first.code, reference.countryName(first.code), Shares.rounded(first.weight, all));
    }

    private static List<RegionWeight> weights(Map<String, Sum> level) {
        double heaviest = heaviest(level);
        List<RegionWeight> weights = new ArrayList<>(level.size());
        for (Sum region : heaviestFirst(level)) {
            double weight = Shares.rounded(region.weight, heaviest);
            weights.add(new RegionWeight(region.code, Territories.name(region.code), weight));
        }
        return weights;
    }

    private static double heaviest(Map<String, Sum> sums) {
        double heaviest = 0;
        for (Sum sum : sums.values()) {
            heaviest = Math.max(heaviest, sum.weight);
        }
        return heaviest;
    }

    private static List<Sum> heaviestFirst(Map<String, Sum> sums) {
        List<Sum> sorted = new ArrayList<>(sums.values());
        if (sorted.size() > 1) {
            sorted.sort((one, other) -> Double.compare(-one.weight, -other.weight));
        }
        return sorted;
    }
}
