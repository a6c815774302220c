package news.dateline.schemas.registry;

import java.util.Map;
import org.apache.avro.Schema;

/// Gives schemas ids and finds them again. Subjects follow Confluent's TopicNameStrategy: `<topic>-value`. Safe for use
/// by several threads.
public interface SchemaRegistry {
    /// The id of `schema` under `subject`; registers it when it is new there.
    ///
    /// @throws IncompatibleSchemaException when data and readers of the subject's earlier versions would not fit
    /// @throws SchemaRegistryException when the registry cannot be asked
    int register(String subject, Schema schema);

    /// Registers many at once, before anything starts: a schema that does not fit stops the start and not the first
    /// record.
    ///
    /// @param schemas by subject
    /// @throws IncompatibleSchemaException as [#register] does
    /// @throws SchemaRegistryException when the registry cannot be asked
    default void registerAll(Map<String, Schema> schemas) {
        schemas.forEach(this::register);
    }

    /// The schema that has this id.
    ///
    /// @throws UnknownSchemaException when none has
    /// @throws SchemaRegistryException when the registry cannot be asked
    Schema byId(int id);
}
