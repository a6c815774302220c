package news.dateline.enrich.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.gazetteer.NameUse;
import news.dateline.enrich.gazetteer.Place;
import news.dateline.enrich.gazetteer.PlaceKind;
import news.dateline.enrich.gazetteer.PlaceName;
import news.dateline.enrich.mention.Namesake;
import news.dateline.enrich.mention.Spot;
import org.jspecify.annotations.Nullable;

/// Decides which of several places of one name is meant: by what stands behind its comma, by the countries of the
/// story,
/// and by how well known each is. One name means one place in a story (Gale, Church and Yarowsky 1992).
final class Resolver {
    // A story wholly in one country outweighs any difference between a country's and a large city's prior.
    private static final double COHERENCE = 3;

    private Resolver() {}

    /// A mention with the place it means.
    record Resolved(Spot spot, PlaceName name) {
        Place place() {
            return name.place();
        }
    }

    /// The places that the spots mean, in their order.
    static List<Resolved> resolve(List<Spot> spots) {
        Map<String, Double> evidence = evidence(spots);
        Map<String, PlaceName> senses = new HashMap<>();
        List<Optional<PlaceName>> contained = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Optional<PlaceName> inside = contained(spots, i);
            inside.ifPresent(name -> senses.putIfAbsent(name.text(), name));
            contained.add(inside);
        }
        List<Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            PlaceName name = contained
                    .get(i)
                    .orElseGet(() ->
                            senses.computeIfAbsent(spot.senses().getFirst().text(), text -> best(spot, evidence)));
            resolved.add(new Resolved(spot, name));
        }
        return resolved;
    }

    /// Each country's share of the names that can mean but one country; what lies within a country says more than its
    /// name.
    private static Map<String, Double> evidence(List<Spot> spots) {
        Map<String, Double> counts = new HashMap<>();
        double all = 1;
        for (Spot spot : spots) {
            String iso2 = onlyCountry(spot);
            if (iso2 != null) {
                double weight = spot.senses().getFirst().place().kind() == PlaceKind.COUNTRY ? 1 : 2;
                counts.merge(iso2, weight, Double::sum);
                all += weight;
            }
        }
        double total = all;
        counts.replaceAll((iso2, count) -> count / total);
        return counts;
    }

    private static @Nullable String onlyCountry(Spot spot) {
        String iso2 = spot.senses().getFirst().place().where().iso2();
        boolean only = iso2 != null
                && spot.senses().stream()
                        .allMatch(name -> iso2.equals(name.place().where().iso2()));
        return only ? iso2 : null;
    }

    private static PlaceName best(Spot spot, Map<String, Double> evidence) {
        return spot.senses().stream()
                .max(Comparator.comparingDouble(name -> score(name, evidence)))
                .orElseThrow();
    }

    private static double score(PlaceName name, Map<String, Double> evidence) {
        String iso2 = name.place().where().iso2();
        double coherence = iso2 == null ? 0 : evidence.getOrDefault(iso2, 0.0);
        return name.place().prior() + COHERENCE * coherence;
    }

    /// `London, Ontario`: the sense that lies in the place behind the comma, made up when the gazetteer has none.
    private static Optional<PlaceName> contained(List<Spot> spots, int index) {
        Spot inner = spots.get(index);
        if (index + 1 == spots.size() || inner.senses().getFirst().use() != NameUse.NAME) {
            return Optional.empty();
        }
        Spot outer = spots.get(index + 1);
        Place around = outer.senses().getFirst().place();
        String iso2 = around.where().iso2();
        boolean container = around.kind() == PlaceKind.DIVISION || around.kind() == PlaceKind.COUNTRY;
        if (!container || iso2 == null || !outer.behindCommaOf(inner)) {
            return Optional.empty();
        }
        Optional<PlaceName> known = inner.senses().stream()
                .filter(name ->
                        iso2.equals(name.place().where().iso2()) && name.place().kind() != PlaceKind.COUNTRY)
                .max(Comparator.comparingDouble(name -> name.place().prior()));
        // Behind a country's comma may stand the next of a list; behind a state's rather not.
        boolean namesake = known.isEmpty()
                && around.kind() == PlaceKind.DIVISION
                && inner.senses().getFirst().place().kind() == PlaceKind.CITY;
        return namesake ? Optional.of(Namesake.of(inner, around)) : known;
    }
}
