package news.dateline.app.cluster;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.server.common.TransactionVersion;

/// Whether the cluster's transactions are safe enough to publish by. From level 2 of the feature `transaction.version`
/// on every transaction has a producer epoch of its own (KIP-890). Below, a write that was under way when its
/// transaction ended can arrive late and count as part of the next one, or hold readers up for ever.
public final class TransactionVersionCheck {
    private static final short LEAST = TransactionVersion.TV_2.featureLevel();

    private TransactionVersionCheck() {}

    /// Returns when they are.
    ///
    /// @param admin talks to the cluster; not closed here
    /// @throws SurroundingsException when they are not, or when the cluster does not answer
    public static void require(Admin admin) {
        short level = level(admin);
        if (level < LEAST) {
            throw new SurroundingsException(
                    "The cluster has " + TransactionVersion.FEATURE_NAME + "=" + level + ", expected at least " + LEAST
                            + " (KIP-890): a late write could become part of another transaction. Raise it with"
                            + " kafka-features.sh --bootstrap-server HOST:PORT upgrade --feature "
                            + TransactionVersion.FEATURE_NAME + "=" + LEAST,
                    null);
        }
    }

    private static short level(Admin admin) {
        try {
            FinalizedVersionRange level = admin.describeFeatures()
                    .featureMetadata()
                    .get(Cluster.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .finalizedFeatures()
                    .get(TransactionVersion.FEATURE_NAME);
            return level == null ? 0 : level.maxVersionLevel();
        } catch (ExecutionException | TimeoutException e) {
            throw new SurroundingsException("The cluster does not answer about its features: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("Interrupted while asking about features", e);
        }
    }
}
