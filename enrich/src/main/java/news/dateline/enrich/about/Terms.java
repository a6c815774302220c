package news.dateline.enrich.about;

import java.util.List;
import news.dateline.enrich.reference.Person;
import news.dateline.schemas.model.Term;
import org.jspecify.annotations.Nullable;

/// Who held an office on a day. Dates may be years or months only: they are compared as far as they go.
final class Terms {
    private Terms() {}

    /// The office that a person held on a day, the last one without a day; null for none.
    ///
    /// @param day ISO 8601
    static @Nullable Term at(Person person, @Nullable String day) {
        List<Term> terms = person.terms();
        for (int i = terms.size() - 1; i >= 0; i--) {
            if (day == null || holds(terms.get(i), day)) {
                return terms.get(i);
            }
        }
        return null;
    }

    private static boolean holds(Term term, String day) {
        String from = term.getFrom().orElse("");
        boolean begun = from.isEmpty() || from.compareTo(day.substring(0, Math.min(day.length(), from.length()))) <= 0;
        String to = term.getTo().orElse("");
        boolean lasts = to.isEmpty() || to.compareTo(day.substring(0, Math.min(day.length(), to.length()))) >= 0;
        return begun && lasts;
    }
}
