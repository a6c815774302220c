package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.List;
import news.dateline.enrich.image.Strings;
import news.dateline.schemas.model.Term;
import org.jspecify.annotations.Nullable;

/// Reads what [FactWriter] wrote of one entity.
final class FactReader {
    private static final long LOW = 0xFFFF_FFFFL;

    private final Strings strings;
    private final int[] facts;
    private int at;

    FactReader(Strings strings, int[] facts, int at) {
        this.strings = strings;
        this.facts = facts;
        this.at = at;
    }

    Known known() {
        int type = next();
        String id = string();
        String name = string();
        String iso2 = optional();
        if (type == FactWriter.PLACE) {
            return place(id, name, iso2);
        }
        String kind = string();
        return type == FactWriter.PERSON
                ? new Person(id, name, kind, iso2, terms())
                : new Organisation(id, name, kind, iso2, optional());
    }

    private Place place(String id, String name, @Nullable String iso2) {
        PlaceKind kind = PlaceKind.valueOf(string());
        double prior = real();
        String division = optional();
        List<String> liesIn = list();
        List<String> regions = list();
        List<String> claimedBy = list();
        Coordinates point = next() == 0 ? null : new Coordinates(real(), real());
        return new Place(id, name, kind, new Place.Where(iso2, division, liesIn, regions, point), claimedBy, prior);
    }

    private List<Term> terms() {
        int count = next();
        List<Term> terms = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            terms.add(new Term(string(), optional(), optional(), optional()));
        }
        return terms;
    }

    private List<String> list() {
        int count = next();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(string());
        }
        return texts;
    }

    private double real() {
        long high = (long) next() << Integer.SIZE;
        return Double.longBitsToDouble(high | (next() & LOW));
    }

    private String string() {
        return strings.get(next());
    }

    private @Nullable String optional() {
        return strings.optional(next());
    }

    private int next() {
        return facts[at++];
    }
}
