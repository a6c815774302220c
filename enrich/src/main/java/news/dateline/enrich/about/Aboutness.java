package news.dateline.enrich.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.gazetteer.Gazetteer;
import news.dateline.enrich.gazetteer.Place;
import news.dateline.enrich.gazetteer.Territories;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.RegionWeight;

/// Sums up how much a story is about each country and each M49 region.
final class Aboutness {
    private final Gazetteer gazetteer;
    private final Map<String, Double> countries = new LinkedHashMap<>();
    private final Map<String, Double> parts = new LinkedHashMap<>();
    private final Map<String, Double> continents = new LinkedHashMap<>();

    Aboutness(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// A place counts for its country, where it lies in one, and for every region around it.
    void add(Place place, double weight) {
        String iso2 = place.where().iso2();
        if (iso2 != null) {
            countries.merge(iso2, weight, Double::sum);
        }
        for (String m49 : place.where().regions()) {
            (Territories.isContinent(m49) ? continents : parts).merge(m49, weight, Double::sum);
        }
    }

    /// Every country named, heaviest first.
    List<CountryWeight> countries() {
        double heaviest = Shares.max(countries.values());
        return heaviestFirst(countries).stream()
                .map(country -> CountryWeight.newBuilder()
                        .setIso2(country.getKey())
                        .setName(gazetteer.countryName(country.getKey()))
                        .setWeight(Shares.rounded(country.getValue(), heaviest))
                        .build())
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

    /// The heaviest country with its share of all; of equals the one named first.
    Optional<Focus> focus() {
        double all = Shares.sum(countries.values());
        return heaviestFirst(countries).stream()
                .findFirst()
                .map(country -> Focus.newBuilder()
                        .setIso2(country.getKey())
                        .setName(gazetteer.countryName(country.getKey()))
                        .setConfidence(Shares.rounded(country.getValue(), all))
                        .build());
    }

    private static List<RegionWeight> weights(Map<String, Double> level) {
        double heaviest = Shares.max(level.values());
        return heaviestFirst(level).stream()
                .map(region -> RegionWeight.newBuilder()
                        .setM49(region.getKey())
                        .setName(Territories.name(region.getKey()))
                        .setWeight(Shares.rounded(region.getValue(), heaviest))
                        .build())
                .toList();
    }

    private static List<Map.Entry<String, Double>> heaviestFirst(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> weight) -> -weight.getValue()))
                .toList();
    }
}
