package news.dateline.publish;

import news.dateline.schemas.Keeping;
import news.dateline.schemas.serde.RecordSize;
import org.apache.avro.generic.IndexedRecord;

/// Whether what is decided fits into records, asked before anything of it is written: Kafka's producer says it only
/// afterwards, and gives up the transaction, whichever version it was that was too large.
final class RecordRoom {
    /// For the key and the headers, and for what Kafka puts around a record.
    private static final int AROUND = 64 << 10;

    private static final int MOST = Keeping.MAX_RECORD_BYTES - AROUND;

    private RecordRoom() {}

    /// @throws IllegalArgumentException when something is too large; its message says what
    static void require(String storyId, Publication publication) {
        publication.events().forEach(event -> require(storyId, "An event", event));
        require(storyId, "The ledger's entry", publication.entry());
    }

    private static void require(String storyId, String what, IndexedRecord record) {
        if (!RecordSize.isWithin(record, MOST)) {
            throw new IllegalArgumentException(
                    what + " of story " + storyId + " takes more than the " + MOST + " bytes that a record may have");
        }
    }
}
