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
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.place.Containment.Within;
import org.jspecify.annotations.Nullable;

/// Decides which of several places of one name is meant: by what stands behind its comma, by the countries of the
/// story, and by how well known each is. One name means one place in a story (Gale, Church and Yarowsky 1992).
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

    /// The places that the spots mean, in their order; a spot that could be a place only elsewhere is left out.
    static List<Resolved> resolve(List<Spot> spots) {
        Map<String, Double> evidence = evidence(spots);
        @Nullable PlaceName[] contained = new PlaceName[spots.size()];
        Map<String, PlaceName> senses = new HashMap<>();
        for (int i = 0; i + 1 < spots.size(); i++) {
            Optional<Within> within = Containment.of(spots.get(i), spots.get(i + 1));
            if (within.isPresent()) {
                contained[i] = within.get().inner();
                contained[i + 1] = within.get().outer();
                senses.putIfAbsent(spots.get(i).name(), contained[i]);
                senses.putIfAbsent(spots.get(i + 1).name(), contained[i + 1]);
            }
        }
        List<Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            Optional.ofNullable(contained[i])
                    .or(() -> Optional.ofNullable(senses.get(spot.name())))
                    .or(() -> best(spot, evidence))
                    .ifPresent(name -> resolved.add(new Resolved(spot, name)));
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

    private static Optional<PlaceName> best(Spot spot, Map<String, Double> evidence) {
        return spot.senses().stream()
                .filter(name -> name.use() != NameUse.BEFORE_COMMA)
                .max(Comparator.comparingDouble(name -> score(name, evidence)));
    }

    private static double score(PlaceName name, Map<String, Double> evidence) {
        String iso2 = name.place().where().iso2();
        double coherence = iso2 == null ? 0 : evidence.getOrDefault(iso2, 0.0);
        return name.place().prior() + COHERENCE * coherence;
    }
}
