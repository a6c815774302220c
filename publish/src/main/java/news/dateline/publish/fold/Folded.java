package news.dateline.publish.fold;

import news.dateline.schemas.model.LedgerEntry;

/// What is known of a story after a version has been folded in, and what to do.
///
/// @param entry the ledger's entry, changed or not
/// @param decision what to do
public record Folded(LedgerEntry entry, Decision decision) {}
