package news.dateline.ingest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.journal.JournalRecords;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;

/// A journal that keeps in memory, and makes the records as Kafka's does, so that it knows how large they are.
public final class SizedJournal implements Journal {
    /// What was journaled, in order.
    public final List<JournalEntry> kept = new CopyOnWriteArrayList<>();

    private final JournalRecords records = new JournalRecords(new Topics("", new SchemaCatalog()));

    @Override
    public void write(JournalEntry entry) throws JournalException {
        records.of(entry);
        kept.add(entry);
    }
}
