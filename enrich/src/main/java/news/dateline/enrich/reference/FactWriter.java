package news.dateline.enrich.reference;

import java.util.List;
import news.dateline.enrich.image.ImageOut;
import news.dateline.enrich.image.Ints;
import news.dateline.schemas.model.Term;
import org.jspecify.annotations.Nullable;

/// Writes what is known of an entity as numbers, as [FactReader] reads them: strings as theirs, lists with their length
/// before them, real numbers as two halves.
final class FactWriter {
    static final int PLACE = 0;
    static final int PERSON = 1;
    static final int ORGANISATION = 2;

    private final ImageOut out;
    private final Ints facts = new Ints();

    FactWriter(ImageOut out) {
        this.out = out;
    }

    /// Where the next entity's facts begin.
    int size() {
        return facts.size();
    }

    int[] facts() {
        return facts.toArray();
    }

    void write(Known known) {
        switch (known) {
            case Place place -> place(place);
            case Person person -> person(person);
            case Organisation body -> {
                begin(ORGANISATION, body);
                facts.add(out.string(body.kindWord()), out.optional(body.seat()));
            }
        }
    }

    private void begin(int type, Known known) {
        facts.add(type, out.string(known.id()), out.string(known.name()), out.optional(known.iso2()));
    }

    private void place(Place place) {
        begin(PLACE, place);
        facts.add(out.string(place.kind().name()));
        real(place.prior());
        Place.Where where = place.where();
        facts.add(out.optional(where.division()));
        strings(where.liesIn());
        strings(where.regions());
        strings(place.claimedBy());
        point(where.at());
    }

    private void point(@Nullable Coordinates at) {
        facts.add(at == null ? 0 : 1);
        if (at != null) {
            real(at.latitude());
            real(at.longitude());
        }
    }

    private void person(Person person) {
        begin(PERSON, person);
        facts.add(out.string(person.kindWord()), person.terms().size());
        for (Term term : person.terms()) {
            facts.add(
                    out.string(term.getTitle()),
                    out.optional(term.getOf().orElse(null)),
                    out.optional(term.getFrom().orElse(null)),
                    out.optional(term.getTo().orElse(null)));
        }
    }

    private void strings(List<String> texts) {
        facts.add(texts.size());
        texts.forEach(text -> facts.add(out.string(text)));
    }

    private void real(double value) {
        long bits = Double.doubleToLongBits(value);
        facts.add((int) (bits >>> Integer.SIZE), (int) bits);
    }
}
