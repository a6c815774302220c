package news.dateline.schemas.serde;

import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.registry.SchemaRegistry;
import org.apache.avro.Schema;

/// Passes every question on, and notes it. Not for use by several threads.
final class CountingRegistry implements SchemaRegistry {
    private final SchemaRegistry registry;
    private final List<String> asked = new ArrayList<>();

    CountingRegistry(SchemaRegistry registry) {
        this.registry = registry;
    }

    /// What was asked, in order.
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public int register(String subject, Schema schema) {
        asked.add("register " + subject);
        return registry.register(subject, schema);
    }

    @Override
    public Schema byId(int id) {
        asked.add("byId " + id);
        return registry.byId(id);
    }
}
