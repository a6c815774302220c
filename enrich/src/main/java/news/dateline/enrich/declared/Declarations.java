package news.dateline.enrich.declared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import news.dateline.enrich.DeclaredText;
import news.dateline.enrich.Enrichments;
import news.dateline.enrich.Supplement;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.Reference;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.DeclaredEntity;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.WireStory;

/// Puts beside what the text names the places, people and bodies that the wire itself declared, joined with the
/// reference data, and says where the two disagree.
public final class Declarations implements Supplement {
    /// Concepts of one story that are looked at; wires declare some dozens.
    static final int MOST = 1_000;

    private final Supplier<Reference> reference;

    /// @param reference asked anew for each story
    public Declarations(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public Enrichment add(WireStory story, Enrichment enrichment) {
        Reference known = reference.get();
        InText text = new InText(enrichment);
        Collected subjects = collect(story.getSubjects(), false, known, text);
        Collected located = collect(story.getLocated(), true, known, text);
        List<DeclaredEntity> declared = new ArrayList<>(subjects.entities());
        declared.addAll(located.entities());
        Enrichment joined =
                Enrichments.withDeclared(enrichment, List.copyOf(declared), text.leadsElsewhere(subjects.countries()));
        Set<String> countries = subjects.countries().isEmpty() ? located.countries() : subjects.countries();
        return text.leadsNowhere() && !countries.isEmpty() ? StandIn.countries(joined, countries, known) : joined;
    }

    /// Declared entities, and the countries that the places among them are or lie in, in the wire's order.
    private record Collected(List<DeclaredEntity> entities, Set<String> countries) {}

    private static Collected collect(List<ConceptRef> concepts, boolean located, Reference reference, InText text) {
        Collected collected = new Collected(new ArrayList<>(), new LinkedHashSet<>());
        Set<String> seen = new LinkedHashSet<>();
        for (ConceptRef concept : concepts.subList(0, Math.min(MOST, concepts.size()))) {
            Kind kind = Kind.of(concept, located);
            Optional<Known> known =
                    DeclaredCodes.known(concept, reference).or(() -> DeclaredNames.known(concept, kind, reference));
            String declared = declared(concept);
            if ((known.isPresent() || isEntity(kind)) && !declared.isEmpty() && seen.add(declared)) {
                collected.entities().add(entity(concept, located, known, text));
                known.filter(Place.class::isInstance).map(Known::iso2).ifPresent(collected.countries()::add);
            }
        }
        return collected;
    }

    private static boolean isEntity(Kind kind) {
        return switch (kind) {
            case PLACE, PERSON, ORGANISATION -> true;
            case UNSAID, OTHER -> false;
        };
    }

    private static DeclaredEntity entity(ConceptRef concept, boolean located, Optional<Known> known, InText text) {
        String name = DeclaredNames.names(concept).findFirst().orElse(null);
        return new DeclaredEntity(
                DeclaredText.of(declared(concept)),
                name == null ? null : DeclaredText.of(name),
                located,
                known.map(Known::id).orElse(null),
                known.map(Known::iso2).orElse(null),
                text.has(known.orElse(null), name));
    }

    private static String declared(ConceptRef concept) {
        return concept.getQcode()
                .or(concept::getUri)
                .or(() -> DeclaredNames.names(concept).findFirst())
                .orElse("");
    }
}
