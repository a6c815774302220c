package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.Tokenizer;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// Entities put together one by one, and the automaton of their names.
final class Gathered implements AllKnown {
    private final NameAutomaton<KnownName> names = new NameAutomaton<>();
    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, List<Person>> bySurname = new TreeMap<>();
    private final Map<String, Place> countries = new TreeMap<>();

    Gathered(Collection<Described> entities) {
        addAll(entities);
    }

    NameAutomaton<KnownName> names() {
        return names;
    }

    /// People by the last word of their full name, in capitals.
    Map<String, List<Person>> bySurname() {
        return bySurname;
    }

    @Override
    public @Nullable Known byId(String id) {
        return byId.get(id);
    }

    @Override
    public boolean has(String id) {
        return byId.containsKey(id);
    }

    @Override
    public List<Person> surnamed(String key) {
        return bySurname.getOrDefault(key, List.of());
    }

    @Override
    public @Nullable Place country(String iso2) {
        return countries.get(iso2);
    }

    @Override
    public List<Place> countries() {
        return List.copyOf(countries.values());
    }

    @Override
    public int size() {
        return byId.size();
    }

    private void addAll(Collection<Described> entities) {
        // All cores cut names into words, one puts them into the tree.
        entities.parallelStream().map(Spelled::of).toList().forEach(this::add);
    }

    /// An entity and its names in words.
    private record Spelled(Known known, List<KnownName> names, List<List<Token>> words) {
        static Spelled of(Described entity) {
            List<List<Token>> words = new ArrayList<>(entity.names().size());
            entity.names().forEach(name -> words.add(Tokenizer.tokens(name.text())));
            return new Spelled(entity.known(), entity.names(), words);
        }
    }

    private void add(Spelled entity) {
        Known known = entity.known();
        byId.put(known.id(), known);
        for (int i = 0; i < entity.names().size(); i++) {
            KnownName name = entity.names().get(i);
            names.add(entity.words().get(i), name);
            // "ELWOOD, KAN.": behind its comma there is nothing else that it could mean.
            if (name.kind() == NameKind.ABBREVIATION) {
                String shouted = name.text().toUpperCase(Locale.ROOT);
                if (!shouted.equals(name.text())) {
                    names.add(shouted, name);
                }
            }
        }
        switch (known) {
            case Person person -> addSurname(person);
            case Place place -> addPlace(place);
            case Organisation organisation -> {}
        }
    }

    private void addSurname(Person person) {
        surname(person)
                .ifPresent(surname -> bySurname
                        .computeIfAbsent(surname, key -> new ArrayList<>(1))
                        .add(person));
    }

    private void addPlace(Place place) {
        if (place.kind() == PlaceKind.COUNTRY && place.iso2() != null) {
            countries.put(place.iso2(), place);
        }
    }

    private static Optional<String> surname(Person person) {
        int space = person.name().lastIndexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(Tokenizer.tokens(person.name()).getLast().key());
    }
}
