package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.enrich.reference.table.ShippedReference;
import news.dateline.enrich.text.Tokenizer;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.NameKind;

/// The reference data at one moment: everything that is known, by name and by id. Immutable; a change makes a new one
/// beside it.
public final class Reference {
    private static final NewsRegions NEWS_REGIONS = NewsRegions.standard();

    private final NameAutomaton<KnownName> names = new NameAutomaton<>();
    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private final Map<String, Place> countries = new TreeMap<>();

    /// @throws IllegalArgumentException when an entity cannot be used, with its id
    public Reference(Collection<Entity> entities) {
        Set<String> common = CommonWords.standard();
        for (Entity entity : entities) {
            Known known = KnownReader.of(entity);
            byId.put(known.id(), known);
            for (EntityName name : entity.getNames()) {
                KnownName named = new KnownName(name.getText(), kind(known, name, common), known);
                names.add(named.text(), named);
                // "ELWOOD, KAN.": behind its comma there is nothing else that it could mean.
                if (named.kind() == NameKind.ABBREVIATION && !named.text().equals(named.text().toUpperCase(Locale.ROOT))) {
                    names.add(named.text().toUpperCase(Locale.ROOT), named);
                }
            }
            switch (known) {
                case Person person -> surname(person).ifPresent(surname -> bySurname
                        .computeIfAbsent(surname, key -> new ArrayList<>(1))
                        .add(person));
                case Place place -> {
                    if (place.kind() == PlaceKind.COUNTRY && place.iso2() != null) {
                        countries.put(place.iso2(), place);
                    }
                }
                case Organisation organisation -> {}
            }
        }
    }

    /// What comes with Dateline. Takes a fraction of a second: make one and share it.
    public static Reference standard() {
        return new Reference(ShippedReference.entities());
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

    /// The ids of the regions, as newsrooms call them, that a place lies in or is.
    public List<String> newsRegionsAround(Place place) {
        return NEWS_REGIONS.around(place);
    }

    /// The countries, by code.
    public List<Place> countries() {
        return List.copyOf(countries.values());
    }

    /// How many entities there are.
    public int size() {
        return byId.size();
    }

    // A town called like a common word is meant only with what it lies in behind a comma: "Reading, England".
    private static NameKind kind(Known known, EntityName name, Set<String> common) {
        boolean town = known instanceof Place place && place.kind() == PlaceKind.CITY;
        return town && common.contains(name.getText()) ? NameKind.BEFORE_COMMA : name.getKind();
    }

    private static Optional<String> surname(Person person) {
        int space = person.name().lastIndexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(Tokenizer.tokens(person.name())
                        .getLast()
                        .key());
    }
}
