package news.dateline.app.transactions;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientResponse;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.DefaultHostResolver;
import org.apache.kafka.clients.KafkaClient;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.TransactionResult;
import org.apache.kafka.common.requests.WriteTxnMarkersRequest;
import org.apache.kafka.common.requests.WriteTxnMarkersRequest.TxnMarkerEntry;
import org.apache.kafka.common.requests.WriteTxnMarkersResponse;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.server.common.TransactionVersion;

/// Ends a transaction on one partition, by the request WriteTxnMarkers that coordinators send (KIP-98). Kafka's `Admin`
/// sends it too, but only to abort (KIP-664).
///
/// @param cluster where it is, and who asks: somebody with the right ALTER on the cluster
/// @param admin says who leads a partition; not closed here
record MarkerWriter(Cluster cluster, Admin admin) {
    private static final String NAME = "transaction-markers";

    /// Ends it as was decided. A partition whose writer has begun another transaction meanwhile refuses, by the epoch.
    ///
    /// @return what the partition's leader answers
    /// @throws SurroundingsException when it does not
    Errors end(HangingTransaction hanging) {
        TopicPartition partition = hanging.partition();
        try (Metrics metrics = new Metrics();
                KafkaClient client = client(metrics)) {
            Node leader = leader(partition);
            long patience = Cluster.PATIENCE.toMillis();
            if (!NetworkClientUtils.awaitReady(client, leader, Time.SYSTEM, patience)) {
                throw new IOException(leader + " cannot be reached");
            }
            ClientResponse response = NetworkClientUtils.sendAndReceive(
                    client,
                    client.newClientRequest(
                            leader.idString(),
                            new WriteTxnMarkersRequest.Builder(List.of(marker(hanging))),
                            Time.SYSTEM.milliseconds(),
                            true),
                    Time.SYSTEM);
            WriteTxnMarkersResponse answer = (WriteTxnMarkersResponse) response.responseBody();
            return answer.errorsByProducerId()
                    .getOrDefault(hanging.ended().producerId(), Map.of())
                    .getOrDefault(partition, Errors.UNKNOWN_SERVER_ERROR);
        } catch (IOException e) {
            throw new SurroundingsException("The leader of " + partition + " does not answer: " + e.getMessage(), e);
        }
    }

    private static TxnMarkerEntry marker(HangingTransaction hanging) {
        return new TxnMarkerEntry(
                hanging.ended().producerId(),
                (short) hanging.ended().markerEpoch(),
                hanging.open().coordinatorEpoch(),
                hanging.committed() ? TransactionResult.COMMIT : TransactionResult.ABORT,
                List.of(hanging.partition()),
                TransactionVersion.TV_2.featureLevel());
    }

    private Node leader(TopicPartition partition) throws IOException {
        try {
            String topic = partition.topic();
            TopicDescription described = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
            Node leader = described.partitions().get(partition.partition()).leader();
            if (leader == null) {
                throw new IOException("there is none");
            }
            return leader;
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private KafkaClient client(Metrics metrics) {
        Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, NAME);
        return ClientUtils.createNetworkClient(
                new AdminClientConfig(settings),
                NAME,
                metrics,
                NAME,
                new LogContext(),
                new ApiVersions(),
                Time.SYSTEM,
                1,
                (int) Cluster.PATIENCE.toMillis(),
                null,
                new ManualMetadataUpdater(),
                new DefaultHostResolver(),
                null,
                null);
    }
}
