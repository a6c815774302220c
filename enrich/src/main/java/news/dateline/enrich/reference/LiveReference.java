package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import news.dateline.enrich.reference.table.ShippedReference;
import news.dateline.schemas.model.Entity;
import org.jspecify.annotations.Nullable;

/// The reference data as it changes: what comes with Dateline, and over it what newsrooms loaded. One thread changes
/// it,
/// any thread asks; what is asked stays as it was until [#publish].
///
/// What comes out depends only on the last thing said of each id, never on the way there: instances that read the same
/// topic, whenever they began, have the same.
public final class LiveReference implements Supplier<Reference> {
    /// Entities that may be loaded over those that come with Dateline.
    public static final int MAX_LOADED = 1_000_000;

    private final Reference first;
    private final Supplier<List<Described>> tables;
    // What comes with Dateline, read from its tables when something is to lie over it.
    private @Nullable Map<String, Described> shipped;
    // Empty where a tombstone stands. Sorted, so that the order in which entities came makes no difference.
    private final Map<String, Optional<Described>> loaded = new TreeMap<>();
    private volatile Reference current;

    private LiveReference(Reference first, Supplier<List<Described>> tables) {
        this.first = first;
        this.tables = tables;
        this.current = first;
    }

    private LiveReference(List<Described> shipped) {
        this(Reference.of(shipped), () -> shipped);
    }

    /// @param shipped what to begin with
    public LiveReference(Collection<Entity> shipped) {
        this(Reference.described(shipped));
    }

    /// Begins with what comes with Dateline.
    public static LiveReference standard() {
        return new LiveReference(Reference.standard(), () -> Reference.described(ShippedReference.entities()));
    }

    /// The reference data as last published.
    @Override
    public Reference get() {
        return current;
    }

    /// Puts an entity in the place of whatever had its id.
    ///
    /// @return why it cannot be used; then what comes with Dateline under this id, if anything, counts again
    public Optional<String> put(String id, Entity entity) {
        loaded.remove(id);
        if (!entity.getId().equals(id)) {
            return Optional.of("its id is '" + entity.getId() + "'");
        }
        if (loaded.size() >= MAX_LOADED) {
            return Optional.of("more than " + MAX_LOADED + " entities");
        }
        try {
            loaded.put(id, Optional.of(Described.of(entity)));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Forgets what was loaded under an id, as if nothing had been.
    public void reset(String id) {
        loaded.remove(id);
    }

    /// Takes an entity away, one that comes with Dateline as well.
    public void remove(String id) {
        if (first.byId(id).isPresent()) {
            loaded.put(id, Optional.empty());
        } else {
            loaded.remove(id);
        }
    }

    /// Makes all changes since the last time visible at once.
    ///
    /// @return what is asked from now on
    public Reference publish() {
        Map<String, Described> under = shipped();
        List<Described> all = new ArrayList<>(under.size() + loaded.size());
        under.forEach((id, entity) -> {
            if (!loaded.containsKey(id)) {
                all.add(entity);
            }
        });
        loaded.values().forEach(entity -> entity.ifPresent(all::add));
        Reference next = Reference.of(all);
        current = next;
        return next;
    }

    private Map<String, Described> shipped() {
        Map<String, Described> read = shipped;
        if (read == null) {
            read = new LinkedHashMap<>();
            for (Described entity : tables.get()) {
                read.put(entity.known().id(), entity);
            }
            shipped = read;
        }
        return read;
    }
}
