package news.dateline.schemas.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/// Subjects, versions and ids in memory: the rules of a registry, wherever its content is kept. As a registry of its
/// own it serves steps that run without a broker.
public final class SchemaCatalog implements SchemaRegistry {
    private final Map<String, List<RegisteredSchema>> subjects = new TreeMap<>();
    private final Map<Integer, Schema> ids = new TreeMap<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        RegisteredSchema registered = propose(subject, schema);
        add(registered);
        return registered.id();
    }

    @Override
    public synchronized Schema byId(int id) {
        Schema schema = ids.get(id);
        if (schema == null) {
            throw new UnknownSchemaException(id);
        }
        return schema;
    }

    /// What registering `schema` would give: the version that is there already, or a new one with the id that an equal
    /// schema has under another subject, or the next free id. Changes nothing.
    ///
    /// @throws IncompatibleSchemaException when an earlier version of the subject does not fit
    public synchronized RegisteredSchema propose(String subject, Schema schema) {
        List<RegisteredSchema> versions = versions(subject);
        return find(subject, schema).orElseGet(() -> {
            Compatibility.requireFullTransitive(subject, versions, schema);
            return new RegisteredSchema(subject, nextVersion(versions), idOf(schema), schema);
        });
    }

    /// The version of the subject that says just this, if there is one.
    public synchronized Optional<RegisteredSchema> find(String subject, Schema schema) {
        return versions(subject).stream()
                .filter(version -> version.schema().equals(schema))
                .findFirst();
    }

    /// Takes in what is kept elsewhere; what is there already changes nothing. The first to take a version or an id has
    /// it: where several write into one log at once, each sees the same winner, and the loser proposes again.
    ///
    /// @return whether the catalog now says this; `false` when another schema has the version or the id
    public synchronized boolean add(RegisteredSchema registered) {
        Schema sameId = ids.get(registered.id());
        if (sameId != null && !sameId.equals(registered.schema())) {
            return false;
        }
        for (RegisteredSchema there : versions(registered.subject())) {
            if (there.version() == registered.version()) {
                return there.equals(registered);
            }
        }
        List<RegisteredSchema> versions = subjects.computeIfAbsent(registered.subject(), subject -> new ArrayList<>());
        versions.add(registered);
        versions.sort(Comparator.comparingInt(RegisteredSchema::version));
        ids.put(registered.id(), registered.schema());
        return true;
    }

    /// A catalog of its own that says the same now.
    public synchronized SchemaCatalog copy() {
        SchemaCatalog copy = new SchemaCatalog();
        subjects.values().forEach(versions -> versions.forEach(copy::add));
        return copy;
    }

    /// Names of all subjects, sorted.
    public synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    /// All versions of a subject, oldest first; empty when it is unknown.
    public synchronized List<RegisteredSchema> versions(String subject) {
        return List.copyOf(subjects.getOrDefault(subject, List.of()));
    }

    private static int nextVersion(List<RegisteredSchema> versions) {
        return versions.isEmpty() ? 1 : versions.getLast().version() + 1;
    }

    private int idOf(Schema schema) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(schema))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ids.keySet().stream().mapToInt(id -> id).max().orElse(0) + 1);
    }
}
