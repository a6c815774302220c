package news.dateline.enrich.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.about.Containment.Within;
import news.dateline.enrich.about.Resolved.Why;
import news.dateline.enrich.mention.NameType;
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

    private final StoryText story;
    private final Reference reference;
    private final List<Spot> spots;
    private final Evidence evidence;
    private final Certainty certainty;
    private final Map<String, Place> senses = new HashMap<>();

    Resolver(StoryText story, Reference reference, List<Spot> spots) {
        this.story = story;
        this.reference = reference;
        this.spots = spots;
        this.evidence = new Evidence(spots, story);
        this.certainty = new Certainty(evidence, new Ground(spots));
    }

    /// What the spots mean, in their order; a spot that could be a place only elsewhere is left out.
    List<Resolved> resolve() {
        @Nullable Place[] contained = contained();
        List<Resolved> resolved = new ArrayList<>(spots.size());
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            Optional.ofNullable(contained[i])
                    .map(place -> Resolved.to(spot, place, Why.COMMA))
                    .or(() -> resolve(spot))
                    .ifPresent(resolved::add);
        }
        return resolved;
    }

    /// The places of a name with what speaks for each, best first.
    List<Candidate> candidates(Spot spot) {
        return spot.places().stream()
                .filter(name -> name.kind() != NameKind.BEFORE_COMMA)
                .map(name -> (Place) name.known())
                .distinct()
                .map(place -> candidate(spot, place))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.score()))
                .toList();
    }

    private @Nullable Place[] contained() {
        @Nullable Place[] contained = new Place[spots.size()];
        for (int i = 0; i + 1 < spots.size(); i++) {
            Optional<Within> within = Containment.of(spots.get(i), spots.get(i + 1));
            if (within.isPresent()) {
                contained[i] = within.get().inner();
                contained[i + 1] = within.get().outer();
                senses.putIfAbsent(spots.get(i).text(), within.get().inner());
                senses.putIfAbsent(spots.get(i + 1).text(), within.get().outer());
            }
        }
        return contained;
    }

    private Optional<Resolved> resolve(Spot spot) {
        return switch (spot.type()) {
            case PLACE -> place(spot);
            case PERSON -> Optional.of(person(spot));
            case ORGANISATION -> Optional.of(body(spot));
            case MISC -> Optional.of(Resolved.unknown(spot, null));
        };
    }

    private Optional<Resolved> place(Spot spot) {
        Place meant = senses.get(spot.text());
        if (meant != null) {
            return Optional.of(Resolved.to(spot, meant, Why.SAME_NAME));
        }
        if (spot.senses().isEmpty()) {
            // What only statistics take for a place may be no place at all.
            boolean told = !spot.guessed() || spot.isBehindLocative();
            return Optional.of(Resolved.unknown(spot, told ? evidence.clearCountry() : null));
        }
        List<Candidate> credible =
                candidates(spot).stream().filter(Candidate::credible).toList();
        if (credible.isEmpty()) {
            return Optional.empty();
        }
        if (!certainty.isSure(spot, credible)) {
            return Optional.of(Resolved.unknown(spot, certainty.country(credible)));
        }
        Why why = credible.size() == 1 ? Why.ONLY_ONE : Why.SCORE;
        return Optional.of(Resolved.to(spot, credible.getFirst().place(), why));
    }

    private Candidate candidate(Spot spot, Place place) {
        return new Candidate(
                place,
                COHERENCE * evidence.of(place.iso2()),
                DIVISION_COHERENCE * evidence.ofDivision(place.where().division()),
                certainty.isCredible(spot, place));
    }

    private Resolved person(Spot spot) {
        List<Person> people = spot.senses().stream()
                .map(KnownName::known)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .distinct()
                .toList();
        if (people.isEmpty() && spot.length() == 1 && spot.use() == MentionUse.NAME) {
            return bySurname(spot);
        }
        return people.size() == 1 ? Resolved.to(spot, people.getFirst(), Why.ONLY_ONE) : inOffice(spot, people);
    }

    // A story that says "Mr Lam" has told before who he is; somebody else is meant than the one in the reference data.
    private Resolved bySurname(Spot spot) {
        List<Person> namesakes = reference.surnamed(spot.lastKey()).stream()
                .filter(one -> evidence.of(one.iso2()) > 0 && !spot.isAddressed())
                .toList();
        return namesakes.size() == 1 ? Resolved.to(spot, namesakes.getFirst(), Why.SURNAME) : inOffice(spot, namesakes);
    }

    private Resolved inOffice(Spot spot, List<Person> people) {
        List<Person> holders = people.stream()
                .filter(one -> Terms.at(one, story.date()).isPresent())
                .toList();
        return holders.size() == 1 ? Resolved.to(spot, holders.getFirst(), Why.OFFICE) : Resolved.unknown(spot, null);
    }

    private Resolved body(Spot spot) {
        List<Known> known = spot.senses().stream()
                .map(KnownName::known)
                .filter(one -> NameType.of(one) == NameType.ORGANISATION)
                .distinct()
                .toList();
        return known.stream()
                .max(Comparator.comparingDouble(one -> evidence.of(one.iso2())))
                .map(one -> Resolved.to(spot, one, known.size() == 1 ? Why.ONLY_ONE : Why.SCORE))
                .orElseGet(() -> Resolved.unknown(spot, null));
    }
}
