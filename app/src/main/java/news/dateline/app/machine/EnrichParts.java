package news.dateline.app.machine;

import java.time.Duration;
import java.util.Properties;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.app.stage.SharedStoreMemory;
import news.dateline.app.stage.StreamsStage;
import news.dateline.enrich.DuplicateStores;
import news.dateline.enrich.DuplicateTopology;
import news.dateline.enrich.EnrichSettings;
import news.dateline.enrich.EnrichStep;
import news.dateline.enrich.EnrichTopology;
import news.dateline.enrich.FollowedReference;
import news.dateline.enrich.reference.LiveReference;

/// The enrich stage: stories are enriched, and near-duplicates are found beside that.
///
/// @param backbone what it stands on
/// @param streams runs its topologies
/// @param followed knows what the topic of entities says
/// @param running takes what else is started
record EnrichParts(Backbone backbone, OnStreams streams, Followed followed, RunningParts running) {
    private static final Duration DUPLICATES_COMMIT = Duration.ofMillis(200);

    /// What the lanes answer within one transaction has room in it. Kafka Streams counts keys and values only, and the
    /// headers lie beside them: 137,000 of 25,000 records in the ten megabytes that it takes by itself.
    private static final int DUPLICATES_CACHE_BYTES = 1 << 20;

    /// Starts to enrich.
    ///
    /// @throws SurroundingsException when the model of names cannot be used or the topic cannot be read in time
    void stories() {
        EnrichSettings settings = Enriching.settings(backbone.config());
        if (settings.names() instanceof AutoCloseable model) {
            running.add(model);
        }
        LiveReference reference = LiveReference.standard();
        followed.follow(backbone.topics().referenceEntities(), new FollowedReference(reference));
        streams.start(
                EnrichTopology.build(backbone.topics(), new EnrichStep(reference, settings)),
                StreamsStage.expressSettings(
                        Stages.ENRICH,
                        backbone.topics().wireLanes().ordinary().name(),
                        streams.surroundings(),
                        backbone.config().enrich().streams()));
    }

    /// Starts to find near-duplicates.
    void duplicates() {
        StreamsConfig config = new StreamsConfig(
                DUPLICATES_COMMIT, backbone.config().enrich().streams().threads());
        Properties settings = StreamsStage.settings(Stages.DUPLICATES, streams.surroundings(), config);
        settings.put("rocksdb.config.setter", SharedStoreMemory.class);
        settings.put("statestore.cache.max.bytes", DUPLICATES_CACHE_BYTES);
        streams.start(DuplicateTopology.build(backbone.topics(), DuplicateStores.of(backbone.registry())), settings);
    }
}
