package news.dateline.app.machine;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.app.cluster.Refusal;
import news.dateline.app.stage.Seldom;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A journal that knows whether the brokers refuse what is written: ingest does not work then, and it is said why, in a
/// sentence and now and then. Wires try again, so whether it still holds shows soon.
final class AskedJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(AskedJournal.class);

    /// Where nobody pushes any more nobody knows.
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Journal journal;
    private final Refusal refusal;
    private final Seldom saying = new Seldom(Seldom.USUAL);
    private final AtomicReference<OptionalLong> refusedNanos = new AtomicReference<>(OptionalLong.empty());

    /// @param journal where everything is written
    /// @param refusal says who is refused, and by whom
    AskedJournal(Journal journal, Refusal refusal) {
        this.journal = journal;
        this.refusal = refusal;
    }

    @Override
    public void write(JournalEntry entry) throws JournalException {
        try {
            journal.write(entry);
        } catch (JournalException e) {
            refusal.of(e).ifPresent(this::refused);
            throw e;
        }
        if (refusedNanos.getAndSet(OptionalLong.empty()).isPresent()) {
            saying.forget();
            LOG.info("ingest goes on, since the brokers let it write again");
        }
    }

    /// Whether the brokers took what was written last, as far as anybody knows.
    boolean mayWrite() {
        OptionalLong refused = refusedNanos.get();
        return refused.isEmpty() || System.nanoTime() - refused.getAsLong() > REMEMBERED.toNanos();
    }

    private void refused(String why) {
        refusedNanos.set(OptionalLong.of(System.nanoTime()));
        if (saying.isDue(why)) {
            LOG.atError()
                    .addKeyValue("reason", why.replaceAll("\\s+", " "))
                    .log("ingest takes nothing in, since the brokers refuse what it must do");
        }
    }
}
