package news.dateline.ops.quarantine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import news.dateline.schemas.model.OpsAudit;

/// What waits no more, as `ops.audit` says it.
public final class Settled {
    /// What `ops.audit` calls it.
    public static final String REPLAY = "REPLAY";

    /// The trace stands beside the position: a topic that was made anew counts from zero again.
    private record Place(int partition, long offset, String traceId) {}

    /// What may be in quarantine more than once: an input, a record that several stages read.
    ///
    /// @param traceId its trace
    /// @param subject a hash of an input's bytes, as the parts of one push share a trace; a record's position
    /// @param attempt the attempt that the replay made of it
    record Subject(String traceId, String subject, int attempt) {}

    private final Map<Integer, Long> starts;
    private final Set<Place> places = new HashSet<>();
    private final Set<Subject> subjects = new HashSet<>();

    /// @param starts the first offset of each partition of quarantine: of what is not there any more nothing is kept
    Settled(Map<Integer, Long> starts) {
        this.starts = Map.copyOf(starts);
    }

    void add(OpsAudit audit) {
        if (audit.getAction().equals(REPLAY) && isThere(audit)) {
            places.add(new Place(audit.getPartition(), audit.getOffset(), audit.getTraceId()));
            audit.getSubject().ifPresent(subject -> add(new Subject(audit.getTraceId(), subject, audit.getAttempt())));
        }
    }

    /// Remembers that something has been replayed; false when that is known.
    boolean add(Subject subject) {
        return subjects.add(subject);
    }

    boolean has(Waiting waiting) {
        return places.contains(new Place(
                waiting.at().partition(),
                waiting.at().offset(),
                waiting.record().getTraceId()));
    }

    private boolean isThere(OpsAudit audit) {
        return audit.getOffset() >= starts.getOrDefault(audit.getPartition(), 0L);
    }
}
