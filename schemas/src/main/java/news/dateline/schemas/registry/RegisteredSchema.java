package news.dateline.schemas.registry;

import org.apache.avro.Schema;

/// One version of one subject.
///
/// @param subject `<topic>-value`
/// @param version from 1
/// @param id the number in the framing of records
/// @param schema what it says
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
