package news.dateline.app.machine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.data.DataFolder;
import news.dateline.ops.trace.TraceIndex;
import news.dateline.ops.trace.TracePeek;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The indexes of stories' ways on one cluster. They lie in a folder of its name, as one data folder may be asked about
/// several.
public final class Traces {
    private final Backbone backbone;
    private final Path folder;

    private Traces(Backbone backbone, Path folder) {
        this.backbone = backbone;
        this.folder = folder;
    }

    /// Those of a cluster and its topics' prefix.
    ///
    /// @throws SurroundingsException when the cluster does not say who it is
    public static Traces of(Backbone backbone, DataFolder folder) {
        String cluster = clusterId(backbone.cluster());
        return new Traces(
                backbone,
                folder.traces().resolve(cluster + backbone.config().kafka().topicPrefix()));
    }

    /// Starts to keep one.
    public TraceIndex start() {
        return TraceIndex.start(
                folder, backbone.topics(), backbone.cluster().follower(new ByteArrayDeserializer()), Clock.systemUTC());
    }

    /// Looks into the one that another process keeps now; empty when none does.
    public Optional<TracePeek> peek() {
        try (Consumer<String, byte[]> consumer = backbone.cluster().reader(new ByteArrayDeserializer())) {
            return TracePeek.openIn(folder, backbone.topics(), consumer);
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
