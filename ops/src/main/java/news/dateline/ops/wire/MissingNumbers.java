package news.dateline.ops.wire;

import java.time.Instant;

/// Consecutive numbers of messages that were not heard.
///
/// @param first the first of them
/// @param last the last of them; below the first where the count began again in between
/// @param count how many they are
/// @param since when the number after them was heard
public record MissingNumbers(long first, long last, long count, Instant since) {}
