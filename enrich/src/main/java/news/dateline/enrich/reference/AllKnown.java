package news.dateline.enrich.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known, by what is asked of it.
sealed interface AllKnown permits Gathered, Imaged {
    @Nullable
    Known byId(String id);

    boolean has(String id);

    /// The people whose full name ends with this word in capitals.
    List<Person> surnamed(String key);

    /// A country by ISO 3166-1 alpha-2.
    @Nullable
    Place country(String iso2);

    /// All countries, by code.
    List<Place> countries();

    int size();
}
