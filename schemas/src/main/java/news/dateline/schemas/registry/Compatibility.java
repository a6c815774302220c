package news.dateline.schemas.registry;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/// The rule FULL_TRANSITIVE: a new schema reads what every earlier version wrote, and every earlier version reads what
/// it writes.
public final class Compatibility {
    private Compatibility() {}

    /// Checks `schema` against all earlier versions of its subject.
    ///
    /// @throws IncompatibleSchemaException naming the version and each place that does not fit
    public static void requireFullTransitive(String subject, List<RegisteredSchema> versions, Schema schema) {
        for (RegisteredSchema earlier : versions) {
            requireReads(subject + ": version " + earlier.version() + " written, new read", earlier.schema(), schema);
            requireReads(subject + ": new written, version " + earlier.version() + " read", schema, earlier.schema());
        }
    }

    private static void requireReads(String what, Schema writer, Schema reader) {
        SchemaCompatibility.SchemaPairCompatibility pair =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
            String places = pair.getResult().getIncompatibilities().stream()
                    .map(fault -> fault.getLocation() + " " + fault.getMessage())
                    .collect(Collectors.joining("; "));
            throw new IncompatibleSchemaException(what + ": " + places);
        }
    }
}
