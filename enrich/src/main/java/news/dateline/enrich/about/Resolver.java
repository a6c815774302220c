package news.dateline.enrich.about;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.enrich.about.Containment.Within;
import news.dateline.enrich.about.Resolved.Why;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.Person;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.MentionUse;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// Decides which of several things of one name is meant: by what stands behind its comma, by the countries and
/// divisions of the story, by the wire's home, and by how well known each is. One name means one thing in a story
/// (Gale,
/// Church and Yarowsky 1992).
final class Resolver {
    // A story wholly in one country outweighs any difference between a country's and a large city's prior.
    private static final double COHERENCE = 3;
    private static final double DIVISION_COHERENCE = 2;
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble((Candidate candidate) -> -candidate.score());

    private final @Nullable String day;
    private final Reference reference;
    private final List<Spot> spots;
    private final Evidence evidence;
    private final Certainty certainty;
    private final Bodies bodies;
    private final Map<String, Place> senses = new HashMap<>();

    Resolver(StoryText story, Reference reference, List<Spot> spots) {
        this.day = story.date().map(LocalDate::toString).orElse(null);
        this.reference = reference;
        this.spots = spots;
        this.evidence = new Evidence(spots, story);
        Ground ground = new Ground(spots);
        this.certainty = new Certainty(evidence, ground);
        this.bodies = new Bodies(evidence, ground);
    }

    /// What the spots mean, in their order; a spot that could be a place only elsewhere is left out.
    List<Resolved> resolve() {
        @Nullable Place[] contained = contained();
        List<Resolved> resolved = new ArrayList<>(spots.size());
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            Place place = contained[i];
            Resolved mention = place == null ? resolve(spot) : Resolved.to(spot, place, Why.COMMA);
            if (mention != null) {
                resolved.add(mention);
            }
        }
        return resolved;
    }

    /// The places of a name with what speaks for each, best first.
    List<Candidate> candidates(Spot spot) {
        return places(spot).stream()
                .map(place -> candidate(spot, place))
                .sorted(BEST_FIRST)
                .toList();
    }

    private @Nullable Place[] contained() {
        @Nullable Place[] contained = new Place[spots.size()];
        for (int i = 0; i + 1 < spots.size(); i++) {
            Within within = Containment.of(spots.get(i), spots.get(i + 1));
            if (within != null) {
                contained[i] = within.inner();
                contained[i + 1] = within.outer();
                senses.putIfAbsent(spots.get(i).text(), within.inner());
                senses.putIfAbsent(spots.get(i + 1).text(), within.outer());
            }
        }
        return contained;
    }

    private @Nullable Resolved resolve(Spot spot) {
        return switch (spot.type()) {
            case PLACE -> place(spot);
            case PERSON -> person(spot);
            case ORGANISATION -> bodies.of(spot);
            case MISC -> Resolved.unknown(spot, null);
        };
    }

    private @Nullable Resolved place(Spot spot) {
        Place meant = senses.isEmpty() ? null : senses.get(spot.text());
        if (meant != null) {
            return Resolved.to(spot, meant, Why.SAME_NAME);
        }
        if (spot.senses().isEmpty()) {
            // What only statistics take for a place may be no place at all.
            boolean told = !spot.guessed() || spot.isBehindLocative();
            return Resolved.unknown(spot, told ? evidence.clearCountry() : null);
        }
        List<Candidate> credible = new ArrayList<>(2);
        for (Place place : places(spot)) {
            Candidate candidate = candidate(spot, place);
            if (candidate.credible()) {
                credible.add(candidate);
            }
        }
        if (credible.isEmpty()) {
            return null;
        }
        if (credible.size() > 1) {
            credible.sort(BEST_FIRST);
        }
        Known firm = bodies.firm(spot, credible.getFirst().place());
        if (firm != null) {
            return Resolved.to(spot, firm, Why.SCORE);
        }
        if (!certainty.isSure(spot, credible)) {
            return Resolved.unknown(spot, certainty.country(credible));
        }
        Why why = credible.size() == 1 ? Why.ONLY_ONE : Why.SCORE;
        return Resolved.to(spot, credible.getFirst().place(), why);
    }

    private static List<Place> places(Spot spot) {
        Distinct<Place> places = new Distinct<>();
        for (KnownName name : spot.senses()) {
            if (name.known() instanceof Place place && name.kind() != NameKind.BEFORE_COMMA) {
                places.add(place);
            }
        }
        return places.all();
    }

    private Candidate candidate(Spot spot, Place place) {
        return new Candidate(
                place,
                COHERENCE * evidence.of(place.iso2()),
                DIVISION_COHERENCE * evidence.ofDivision(place.where().division()),
                certainty.isCredible(spot, place));
    }

    private Resolved person(Spot spot) {
        Distinct<Person> distinct = new Distinct<>();
        for (KnownName name : spot.senses()) {
            if (name.known() instanceof Person person) {
                distinct.add(person);
            }
        }
        List<Person> people = distinct.all();
        if (people.isEmpty() && spot.length() == 1 && spot.use() == MentionUse.NAME) {
            return bySurname(spot);
        }
        return people.size() == 1 ? Resolved.to(spot, people.getFirst(), Why.ONLY_ONE) : inOffice(spot, people);
    }

    // A story that says "Mr Lam" has told before who he is; somebody else is meant than the one in the reference data.
    private Resolved bySurname(Spot spot) {
        List<Person> namesakes = reference.surnamed(spot.last().key()).stream()
                .filter(one -> evidence.of(one.iso2()) > 0 && !spot.isAddressed())
                .toList();
        return namesakes.size() == 1 ? Resolved.to(spot, namesakes.getFirst(), Why.SURNAME) : inOffice(spot, namesakes);
    }

    private Resolved inOffice(Spot spot, List<Person> people) {
        Person holder = null;
        for (Person one : people) {
            if (Terms.at(one, day) != null) {
                if (holder != null) {
                    return Resolved.unknown(spot, null);
                }
                holder = one;
            }
        }
        return holder == null ? Resolved.unknown(spot, null) : Resolved.to(spot, holder, Why.OFFICE);
    }
}
