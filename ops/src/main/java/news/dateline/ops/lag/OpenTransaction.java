package news.dateline.ops.lag;

import java.time.Instant;

/// The transaction that holds back what stands behind it.
///
/// @param producer its transactional id; `producer <id>` when no coordinator knows it any more
/// @param since when it began; for one that no coordinator has under way, when it last wrote there
public record OpenTransaction(String producer, Instant since) {}
