package news.dateline.enrich;

import java.util.Optional;
import java.util.function.LongSupplier;
import news.dateline.enrich.reference.LiveReference;
import news.dateline.schemas.KeyedTable;
import news.dateline.schemas.model.Entity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The reference data as `reference.entities` says it. Changes that come one after another are taken over together, as
/// the names must be put in order anew each time.
public final class FollowedReference implements KeyedTable<Entity> {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedReference.class);

    private final LiveReference reference;
    private final LongSupplier nanos;
    private final Settling settling = new Settling();
    private boolean caughtUp;

    /// @param reference what is changed; from now on by this alone
    public FollowedReference(LiveReference reference) {
        this(reference, System::nanoTime);
    }

    FollowedReference(LiveReference reference, LongSupplier nanos) {
        this.reference = reference;
        this.nanos = nanos;
    }

    @Override
    public Optional<String> put(String id, Entity entity) {
        settling.changed(nanos.getAsLong());
        return reference.put(id, entity);
    }

    @Override
    public void remove(String id) {
        settling.changed(nanos.getAsLong());
        reference.remove(id);
    }

    @Override
    public void reset(String id) {
        settling.changed(nanos.getAsLong());
        reference.reset(id);
    }

    @Override
    public void settle(boolean atEnd) {
        boolean first = atEnd && !caughtUp;
        caughtUp = atEnd;
        if (settling.isPending() && (first || (atEnd && settling.isDue(nanos.getAsLong())))) {
            settling.published();
            LOG.atInfo().addKeyValue("entities", reference.publish().size()).log("reference data has changed");
        }
    }
}
