package news.dateline.ingest.journal;

/// Keeps what was received. A wire is told yes only after [#write] has returned.
public interface Journal {
    /// Returns when every part of the entry is acknowledged by all in-sync replicas.
    ///
    /// @throws JournalException when it is not known to be; parts of it may be there all the same
    void write(JournalEntry entry) throws JournalException;
}
