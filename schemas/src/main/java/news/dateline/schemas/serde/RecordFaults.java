package news.dateline.schemas.serde;

import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.apache.kafka.common.errors.SerializationException;

/// Whose fault it is that a step failed on a record.
public final class RecordFaults {
    private RecordFaults() {}

    /// Whether the record is to blame, so that it would fail again whenever it came. Otherwise the registry of schemas
    /// could not be asked, and the record is good once it can.
    public static boolean isOfRecord(Throwable fault) {
        return isOfBytes(fault) || causes(fault).noneMatch(SchemaRegistryException.class::isInstance);
    }

    /// Whether bytes are no record, or a value cannot be written as one.
    public static boolean isOfBytes(Throwable fault) {
        return causes(fault).anyMatch(SerializationException.class::isInstance);
    }

    /// A fault and what it came of.
    public static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }
}
