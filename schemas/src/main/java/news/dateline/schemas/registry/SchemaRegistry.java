package news.dateline.schemas.registry;

import org.apache.avro.Schema;

/// Gives schemas ids and finds them again. Subjects follow Confluent's TopicNameStrategy: `<topic>-value`.
/// Safe for use by several threads.
public interface SchemaRegistry {
    /// The id of `schema` under `subject`; registers it when it is new there.
    ///
    /// @throws IncompatibleSchemaException when data and readers of the subject's earlier versions would not fit
    /// @throws SchemaRegistryException when the registry cannot be asked
    int register(String subject, Schema schema);

    /// The schema that has this id.
    ///
    /// @throws UnknownSchemaException when none has
    /// @throws SchemaRegistryException when the registry cannot be asked
    Schema byId(int id);
}
