package news.dateline.ingest.journal;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The records of an entry while they are made, up to a limit: what a message says once may stand in each of them.
final class Gathered {
    private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    private int room = JournalRecords.MAX_ENTRY_BYTES;

    /// Takes one more.
    ///
    /// @throws JournalException when all of them together are more than may come of one entry
    void add(ProducerRecord<String, byte[]> record) throws JournalException {
        room -= record.value().length;
        if (room < 0) {
            throw JournalException.tooLarge(JournalRecords.MAX_ENTRY_BYTES);
        }
        records.add(record);
    }

    /// All that were taken.
    List<ProducerRecord<String, byte[]>> records() {
        return records;
    }
}
