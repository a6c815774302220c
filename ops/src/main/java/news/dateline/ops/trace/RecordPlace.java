package news.dateline.ops.trace;

/// Where a record is.
///
/// @param topic the whole name, prefix included
/// @param partition the partition
/// @param offset the offset
public record RecordPlace(String topic, int partition, long offset) {}
