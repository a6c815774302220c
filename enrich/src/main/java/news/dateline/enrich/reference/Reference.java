package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.enrich.reference.table.ShippedReference;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.Tokenizer;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.NameKind;

/// The reference data at one moment: everything that is known, by name and by id. Immutable; a change makes a new one
/// beside it.
public final class Reference {
    private static final NewsRegions NEWS_REGIONS = NewsRegions.standard();

    private final NameAutomaton<KnownName> names = new NameAutomaton<>();
    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private final Map<String, Place> countries = new TreeMap<>();

    private Reference() {}

    /// @throws IllegalArgumentException when an entity cannot be used, with its id
    public Reference(Collection<Entity> entities) {
        addAll(described(entities));
    }

    /// @throws IllegalArgumentException when an entity cannot be used, with its id
    static List<Described> described(Collection<Entity> entities) {
        return entities.parallelStream()
                .map(entity -> {
                    try {
                        return Described.of(entity);
                    } catch (IllegalArgumentException e) {
                        throw new IllegalArgumentException("Entity " + entity.getId() + ": " + e.getMessage(), e);
                    }
                })
                .toList();
    }

    /// What is already read.
    static Reference of(Collection<Described> entities) {
        Reference reference = new Reference();
        reference.addAll(entities);
        return reference;
    }

    /// What comes with Dateline. Takes a fraction of a second: make one and share it.
    public static Reference standard() {
        return new Reference(ShippedReference.entities());
    }

    /// Whether an entity can be part of the reference data; the reason where it cannot.
    public static Optional<String> fault(Entity entity) {
        try {
            Described.of(entity);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
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

    /// All names, adjectives included.
    public NameAutomaton<KnownName> names() {
        return names;
    }

    /// What has this id.
    public Optional<Known> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The people whose full name ends with this word in capitals.
    public List<Person> surnamed(String key) {
        return bySurname.getOrDefault(key, List.of());
    }

    /// A country's name by ISO 3166-1 alpha-2; the code itself when the country is unknown.
    public String countryName(String iso2) {
        Place country = countries.get(iso2);
        return country == null ? iso2 : country.name();
    }

    /// The ids of the regions, as newsrooms call them, that a place lies in or is; not of those that were taken away.
    public List<String> newsRegionsAround(Place place) {
        return NEWS_REGIONS.around(place).stream().filter(byId::containsKey).toList();
    }

    /// The countries, by code.
    public List<Place> countries() {
        return List.copyOf(countries.values());
    }

    /// How many entities there are.
    public int size() {
        return byId.size();
    }

    private static Optional<String> surname(Person person) {
        int space = person.name().lastIndexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(Tokenizer.tokens(person.name()).getLast().key());
    }
}
