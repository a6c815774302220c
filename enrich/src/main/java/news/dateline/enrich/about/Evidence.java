package news.dateline.enrich.about;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.Organisation;
import news.dateline.enrich.reference.Person;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// Which countries and divisions a story plays in, as its unambiguous names and the wire's home tell.
final class Evidence {
    // Below about 100,000 people a namesake is too likely to be something else to say where a story plays.
    private static final double CERTAIN = 5;
    private static final double WITHIN = 2;
    private static final double HOME = 1;
    private static final double BELONGS = 0.5;

    private final Map<String, Sum> countries = new HashMap<>();
    private final Map<String, Sum> divisions = new HashMap<>();
    private double all = 1;
    private int places;
    private final @Nullable String clearCountry;

    private static final class Sum {
        private double weight;
        private boolean placed;
    }

    Evidence(List<Spot> spots, StoryText story) {
        for (Spot spot : spots) {
            add(spot);
        }
        story.home().ifPresent(home -> {
            countCountry(home.substring(0, 2), HOME).placed = true;
            if (home.length() > 2) {
                count(divisions, home, HOME);
            }
        });
        clearCountry = half();
    }

    /// The share of a country, 0 to 1.
    double of(@Nullable String iso2) {
        return iso2 == null ? 0 : weight(countries.get(iso2)) / all;
    }

    /// The share of a division.
    double ofDivision(@Nullable String division) {
        return division == null ? 0 : weight(divisions.get(division)) / all;
    }

    /// Whether the story names other countries or places in them, but not this one: only people and bodies may be of
    /// it.
    boolean isElsewhere(String iso2) {
        Sum sum = countries.get(iso2);
        return places > 0 && (sum == null || !sum.placed);
    }

    /// Whether nothing tells where the story plays.
    boolean isEmpty() {
        return countries.isEmpty();
    }

    /// The country that most of it points to; null when none has the half.
    @Nullable
    String clearCountry() {
        return clearCountry;
    }

    private @Nullable String half() {
        for (Map.Entry<String, Sum> country : countries.entrySet()) {
            if (country.getValue().weight * 2 >= all) {
                return country.getKey();
            }
        }
        return null;
    }

    private static double weight(@Nullable Sum sum) {
        return sum == null ? 0 : sum.weight;
    }

    private void add(Spot spot) {
        List<KnownName> senses = spot.senses();
        if (senses.isEmpty()) {
            return;
        }
        Known first = senses.getFirst().known();
        String iso2 = first.iso2();
        if (iso2 == null || !areAllOf(iso2, senses)) {
            return;
        }
        double weight = weight(first, senses.getFirst().kind());
        if (weight > 0) {
            Sum country = countCountry(iso2, weight);
            if (first instanceof Place) {
                country.placed = true;
                places++;
            }
            if (first instanceof Place place && place.where().division() != null && senses.size() == 1) {
                count(divisions, place.where().division(), weight);
            }
        }
    }

    private static boolean areAllOf(String iso2, List<KnownName> senses) {
        for (int i = 1; i < senses.size(); i++) {
            if (!iso2.equals(senses.get(i).known().iso2())) {
                return false;
            }
        }
        return true;
    }

    // What lies within a country says more than its name.
    private static double weight(Known known, NameKind kind) {
        return switch (known) {
            case Place place ->
                switch (place.kind()) {
                    case COUNTRY -> 1;
                    case CITY -> place.prior() < CERTAIN || kind == NameKind.BEFORE_COMMA ? 0 : WITHIN;
                    case DIVISION, CAPITAL, REGION -> WITHIN;
                };
            case Person person -> BELONGS;
            case Organisation organisation -> BELONGS;
        };
    }

    private Sum countCountry(String iso2, double weight) {
        all += weight;
        return count(countries, iso2, weight);
    }

    private static Sum count(Map<String, Sum> sums, String code, double weight) {
        Sum sum = sums.get(code);
        if (sum == null) {
            sum = new Sum();
            sums.put(code, sum);
        }
        sum.weight += weight;
        return sum;
    }
}
