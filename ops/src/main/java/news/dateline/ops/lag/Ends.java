package news.dateline.ops.lag;

/// Where a partition begins and ends, whoever reads it.
///
/// @param start the oldest record that is kept
/// @param lastStable where reading of committed records ends
/// @param highWatermark where the partition ends
record Ends(long start, long lastStable, long highWatermark) {}
