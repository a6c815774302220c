package news.dateline.enrich.declared;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.PlaceKind;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Tokenizer;
import news.dateline.enrich.text.Tokens;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// What a declared name stands for in the reference data: exactly that name, nothing near it.
final class DeclaredNames {
    private static final int LONGEST = 200;

    private DeclaredNames() {}

    /// What the first name that is known means.
    static Optional<Known> known(ConceptRef concept, Kind kind, Reference reference) {
        return names(concept)
                .flatMap(name -> known(name, concept, kind, reference).stream())
                .findFirst();
    }

    /// The names of a concept, a literal among them.
    static Stream<String> names(ConceptRef concept) {
        return Stream.concat(concept.getNames().stream().map(LocalizedText::getText), concept.getLiteral().stream());
    }

    private static Optional<Known> known(String name, ConceptRef concept, Kind kind, Reference reference) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        Tokens tokens = Tokenizer.tokens(name);
        List<Known> senses = reference.names().exactly(tokens, 0, tokens.size()).stream()
                .filter(sense -> stands(sense.kind()))
                .map(KnownName::known)
                .filter(kind::canBe)
                .distinct()
                .toList();
        String within = within(concept, reference);
        return switch (kind) {
            case PLACE -> place(senses, within);
            case PERSON, ORGANISATION -> only(senses, within);
            // "Music" and "Science" may be bodies, "Turkey" a bird: what nobody typed must be clear.
            case UNSAID -> clear(senses, tokens.size() > 1 && !name.equals(name.toUpperCase(Locale.ROOT)));
            case OTHER -> Optional.empty();
        };
    }

    private static boolean stands(NameKind kind) {
        return switch (kind) {
            case PREFERRED, VARIANT, ACRONYM, BEFORE_COMMA -> true;
            case ADJECTIVE, ABBREVIATION -> false;
        };
    }

    private static Optional<Known> place(List<Known> senses, @Nullable String within) {
        List<Known> there = there(senses, within);
        return there.stream().max(Comparator.comparingDouble(DeclaredNames::prior));
    }

    private static double prior(Known known) {
        return known instanceof Place place ? place.prior() : 0;
    }

    private static Optional<Known> only(List<Known> senses, @Nullable String within) {
        List<Known> there = there(senses, within);
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    private static Optional<Known> clear(List<Known> senses, boolean several) {
        Optional<Known> country = senses.stream()
                .filter(known -> known instanceof Place place && place.kind() == PlaceKind.COUNTRY)
                .findFirst();
        return country.or(() -> several && senses.size() == 1 ? Optional.of(senses.getFirst()) : Optional.empty());
    }

    private static List<Known> there(List<Known> senses, @Nullable String within) {
        List<Known> there = senses.stream()
                .filter(known -> within != null && within.equals(known.iso2()))
                .toList();
        return there.isEmpty() ? senses : there;
    }

    // The country that the wire says a place is in: by code, or by name.
    private static @Nullable String within(ConceptRef concept, Reference reference) {
        for (String broader : concept.getBroader()) {
            Optional<Known> around = DeclaredCodes.known(broader, reference);
            if (around.isPresent() && around.get().iso2() != null) {
                return around.get().iso2();
            }
        }
        return null;
    }
}
