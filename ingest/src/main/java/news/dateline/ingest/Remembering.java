package news.dateline.ingest;

import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.PushReceipt;

/// Says how a push is remembered, so that it can be written with what came of it.
@FunctionalInterface
public interface Remembering {
    /// For what nobody will ask for again.
    Remembering NOTHING = receipts -> Optional.empty();

    /// What is remembered of a push.
    ///
    /// @param receipts what becomes true when it is durable: one for each input in it
    Optional<PushReceipt> receiptFor(List<Receipt> receipts);
}
