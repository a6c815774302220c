package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import news.dateline.enrich.image.ImageIn;
import news.dateline.enrich.image.StringIndex;
import news.dateline.enrich.image.Strings;
import news.dateline.enrich.reference.NameAutomaton.Written;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.Tokenizer;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// Entities as they stand in an image; each is made when it is asked for the first time.
final class Imaged implements AllKnown {
    /// Numbers that a name has: its text, its kind and its entity.
    static final int NAME = 3;

    private final Strings strings;
    // By entity: where its facts begin.
    private final int[] begins;
    private final int[] facts;
    private final int[] names;
    private final StringIndex ids;
    private final StringIndex countries;
    private final StringIndex surnames;
    // By surname: where its people begin.
    private final int[] families;
    private final int[] people;
    private final AtomicReferenceArray<@Nullable Known> made;

    Imaged(ImageIn in) {
        strings = in.strings();
        begins = in.ints();
        facts = in.ints();
        names = in.ints();
        ids = new StringIndex(in);
        countries = new StringIndex(in);
        surnames = new StringIndex(in);
        families = in.ints();
        people = in.ints();
        made = new AtomicReferenceArray<>(begins.length);
    }

    /// A name by its number; the complement stands for the name in capitals.
    Written<KnownName> name(int number) {
        int at = (number < 0 ? ~number : number) * NAME;
        String text = strings.get(names[at]);
        KnownName name = new KnownName(text, NameKind.valueOf(strings.get(names[at + 1])), known(names[at + 2]));
        return new Written<>(name, forms(number < 0 ? text.toUpperCase(Locale.ROOT) : text));
    }

    /// The words of a name as they are written.
    static List<String> forms(String text) {
        return Tokenizer.tokens(text).stream().map(Token::form).toList();
    }

    private Known known(int entity) {
        Known known = made.getAcquire(entity);
        if (known != null) {
            return known;
        }
        // Whoever is first: one entity is one thing for all threads.
        made.compareAndSet(entity, null, new FactReader(strings, facts, begins[entity]).known());
        return made.get(entity);
    }

    @Override
    public @Nullable Known byId(String id) {
        int entity = ids.get(id);
        return entity == StringIndex.UNKNOWN ? null : known(entity);
    }

    @Override
    public boolean has(String id) {
        return ids.get(id) != StringIndex.UNKNOWN;
    }

    @Override
    public List<Person> surnamed(String key) {
        int family = surnames.get(key);
        if (family == StringIndex.UNKNOWN) {
            return List.of();
        }
        List<Person> surnamed = new ArrayList<>(1);
        for (int i = families[family]; i < families[family + 1]; i++) {
            surnamed.add((Person) known(people[i]));
        }
        return surnamed;
    }

    @Override
    public @Nullable Place country(String iso2) {
        int entity = countries.get(iso2);
        return entity == StringIndex.UNKNOWN ? null : (Place) known(entity);
    }

    @Override
    public List<Place> countries() {
        List<Place> all = new ArrayList<>();
        for (int entity : countries.values()) {
            all.add((Place) known(entity));
        }
        return List.copyOf(all);
    }

    @Override
    public int size() {
        return ids.values().length;
    }
}
