package news.dateline.publish;

import news.dateline.schemas.Keeping;
import news.dateline.schemas.serde.RecordSize;
import org.apache.avro.generic.IndexedRecord;

/// Whether what is decided fits into records, asked before anything of it is written: Kafka's producer says it only
/// afterwards, and gives up the transaction, whichever version it was that was too large.
final class RecordRoom {
    private RecordRoom() {}

    /// @throws IllegalArgumentException when something is too large; its message says what
    static void require(String storyId, Publication publication) {
        publication.events().forEach(event -> require(storyId, "An event", event));
        require(storyId, "The ledger's entry", publication.entry());
    }

    private static void require(String storyId, String what, IndexedRecord record) {
        if (!RecordSize.isWithin(record, Keeping.MAX_VALUE_BYTES)) {
            throw new IllegalArgumentException(what + " of story " + storyId + " takes more than the "
                    + Keeping.MAX_VALUE_BYTES + " bytes that a record may have");
        }
    }
}
