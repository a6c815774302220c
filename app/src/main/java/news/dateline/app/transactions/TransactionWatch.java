package news.dateline.app.transactions;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import news.dateline.app.cluster.Cluster;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every ten seconds whether a transaction hangs, and ends it.
public final class TransactionWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Admin admin;
    private final HangingTransactions transactions;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("transactions").daemon().factory());
    private String lastFault = "";
    private Set<String> lastUnasked = Set.of();

    /// @param cluster where
    /// @param topicPrefix how the names of our topics begin
    public TransactionWatch(Cluster cluster, String topicPrefix) {
        this.admin = cluster.admin();
        this.transactions = new HangingTransactions(cluster, admin, topicPrefix);
    }

    /// Begins.
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the clock, and a look throws nothing.
    public void start() {
        clock.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Looks once.
    void look() {
        try {
            FoundTransactions found = transactions.find();
            found.hanging().forEach(this::end);
            tell(found.unasked());
            lastFault = "";
        } catch (RuntimeException e) {
            if (clock.isShutdown()) {
                return;
            }
            // The same for hours, where brokers are away or rights are missing; its words have the time in them.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String fault = cause.getClass().getName();
            if (!fault.equals(lastFault)) {
                lastFault = fault;
                LOG.atWarn().addKeyValue("fault", e.getMessage()).log("transactions that hang are not ended");
            }
        }
    }

    // The same for hours, where rights are missing.
    private void tell(Set<String> unasked) {
        if (!unasked.isEmpty() && !unasked.equals(lastUnasked)) {
            LOG.atWarn()
                    .addKeyValue("unasked", new TreeSet<>(unasked))
                    .log("whether transactions hang is not known everywhere: some do not say what they hold open");
        }
        lastUnasked = unasked;
    }

    private void end(HangingTransaction hanging) {
        boolean ended = transactions.end(hanging);
        LOG.atWarn()
                .addKeyValue("transactionalId", hanging.transactionalId())
                .addKeyValue("partition", hanging.partition())
                .addKeyValue("start", hanging.start())
                .addKeyValue("committed", hanging.committed())
                .log(
                        ended
                                ? "a transaction that was over for its coordinator is over for the partition too"
                                : "a transaction hangs, and the partition does not let it be ended");
    }

    @Override
    public void close() {
        clock.shutdownNow();
        admin.close(Duration.ZERO);
    }
}
