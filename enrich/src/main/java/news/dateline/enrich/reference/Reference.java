package news.dateline.enrich.reference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.Entity;

/// The reference data at one moment: everything that is known, by name and by id. Immutable; a change makes a new one
/// beside it.
public final class Reference {
    private static final NewsRegions ALL_NEWS_REGIONS = NewsRegions.standard();

    private final NameAutomaton<KnownName> names;
    private final AllKnown entities;
    private final NewsRegions newsRegions;

    Reference(NameAutomaton<KnownName> names, AllKnown entities) {
        this.names = names;
        this.entities = entities;
        this.newsRegions = ALL_NEWS_REGIONS.only(entities::has);
    }

    private Reference(Gathered gathered) {
        this(gathered.names(), gathered);
    }

    /// @throws IllegalArgumentException when an entity cannot be used, with its id
    public Reference(Collection<Entity> entities) {
        this(new Gathered(described(entities)));
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
        return new Reference(new Gathered(entities));
    }

    /// What comes with Dateline, from the image that the build made of it. Takes a part of a second: make one and share
    /// it.
    public static Reference standard() {
        return ReferenceImage.standard();
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

    /// All names, adjectives included.
    public NameAutomaton<KnownName> names() {
        return names;
    }

    /// What has this id.
    public Optional<Known> byId(String id) {
        return Optional.ofNullable(entities.byId(id));
    }

    /// The people whose full name ends with this word in capitals.
    public List<Person> surnamed(String key) {
        return entities.surnamed(key);
    }

    /// A country's name by ISO 3166-1 alpha-2; the code itself when the country is unknown.
    public String countryName(String iso2) {
        Place country = entities.country(iso2);
        return country == null ? iso2 : country.name();
    }

    /// The ids of the regions, as newsrooms call them, that a place lies in or is; not of those that were taken away.
    public List<String> newsRegionsAround(Place place) {
        return newsRegions.around(place);
    }

    /// The countries, by code.
    public List<Place> countries() {
        return entities.countries();
    }

    /// How many entities there are.
    public int size() {
        return entities.size();
    }
}
