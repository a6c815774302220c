package news.dateline.app.machine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.ops.trace.TraceIndex;
import news.dateline.ops.trace.TracePeek;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The indexes of stories' ways on one cluster. They lie in a folder of its name, as one data folder may be asked about
/// several.
public final class Traces {
    private final Cluster cluster;
    private final String prefix;
    private final Path folder;

    private Traces(Cluster cluster, String prefix, Path folder) {
        this.cluster = cluster;
        this.prefix = prefix;
        this.folder = folder;
    }

    /// Those of a cluster and its topics' prefix.
    ///
    /// @throws SurroundingsException when the cluster does not say who it is
    public static Traces of(Cluster cluster, DatelineConfig config, DataFolder folder) {
        String prefix = config.kafka().topicPrefix();
        return new Traces(cluster, prefix, folder.traces().resolve(clusterId(cluster) + prefix));
    }

    /// Starts to keep one.
    ///
    /// @param topics with the schemas of what they hold
    public TraceIndex start(Topics topics) {
        return TraceIndex.start(folder, topics, cluster.follower(new ByteArrayDeserializer()), Clock.systemUTC());
    }

    /// Looks into the one that another process keeps now; empty when none does.
    public Optional<TracePeek> peek() {
        // Who keeps it has read the records: only names are asked for here, no schema.
        Topics names = new Topics(prefix, new SchemaCatalog());
        try (Consumer<String, byte[]> consumer = cluster.reader(new ByteArrayDeserializer())) {
            return TracePeek.openIn(folder, names, consumer);
        }
    }

    private static String clusterId(Cluster cluster) {
        try (Admin admin = cluster.admin()) {
            return admin.describeCluster().clusterId().get(Cluster.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SurroundingsException("The cluster at " + cluster.bootstrap() + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("Interrupted while asking the cluster who it is", e);
        }
    }
}
