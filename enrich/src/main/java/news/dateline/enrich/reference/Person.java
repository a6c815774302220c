package news.dateline.enrich.reference;

import java.util.List;
import news.dateline.schemas.model.Term;
import org.jspecify.annotations.Nullable;

/// Somebody in public life.
///
/// @param id stable: `person:vladimir-putin`
/// @param name as a newsroom writes it
/// @param kindWord `politician`, `athlete` …; may be empty
/// @param iso2 ISO 3166-1 alpha-2 of the country the person acts for or comes from
/// @param terms offices with their times, oldest first
public record Person(
        String id, String name, String kindWord, @Nullable String iso2, List<Term> terms) implements Known {
    /// Copies the list.
    public Person {
        terms = List.copyOf(terms);
    }

    /// By its id alone: of different things that is different.
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
