package news.dateline.enrich.about;

import java.time.LocalDate;
import java.util.Optional;
import news.dateline.enrich.reference.Person;
import news.dateline.schemas.model.Term;

/// Who held an office on a day. Dates may be years or months only: they are compared as far as they go.
final class Terms {
    private Terms() {}

    /// The office that a person held on a day; the last one without a day.
    static Optional<Term> at(Person person, Optional<LocalDate> day) {
        return person.terms().reversed().stream()
                .filter(term -> day.isEmpty() || holds(term, day.get().toString()))
                .findFirst();
    }

    private static boolean holds(Term term, String day) {
        String from = term.getFrom().orElse("");
        boolean begun = from.isEmpty() || from.compareTo(day.substring(0, Math.min(day.length(), from.length()))) <= 0;
        String to = term.getTo().orElse("");
        boolean lasts = to.isEmpty() || to.compareTo(day.substring(0, Math.min(day.length(), to.length()))) >= 0;
        return begun && lasts;
    }
}
