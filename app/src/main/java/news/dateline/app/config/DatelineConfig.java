package news.dateline.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.enrich.learn.Names;
import news.dateline.http.KeyHash;
import news.dateline.ingest.drop.DropConfig;
import news.dateline.ingest.http.RateLimit;
import news.dateline.ingest.http.SigningSecret;
import news.dateline.ingest.poll.PollConfig;
import news.dateline.ops.port.OpsSettings;
import news.dateline.publish.rights.Rights;
import news.dateline.publish.rights.WireRights;
import news.dateline.schemas.model.Channel;

/// The whole configuration.
///
/// @param kafka the cluster and how topics are made
/// @param ingest the ingest stage
/// @param enrich the enrich stage
/// @param publish the publish stage
/// @param ops the ops port
/// @param wires who may push
/// @param channels what is subscribed to
public record DatelineConfig(
        KafkaConfig kafka,
        IngestConfig ingest,
        EnrichConfig enrich,
        StreamsConfig publish,
        OpsSettings ops,
        List<WireConfig> wires,
        List<Channel> channels) {
    public DatelineConfig {
        wires = List.copyOf(wires);
        channels = List.copyOf(channels);
    }

    /// What the wires allow.
    public Rights rights() {
        return new Rights(wires.stream()
                .collect(Collectors.toMap(WireConfig::id, wire -> wire.rules().rights())));
    }

    /// How often each wire is heard at least, where that is said.
    public Map<String, Optional<Duration>> cadences() {
        Map<String, Optional<Duration>> cadences = new LinkedHashMap<>();
        wires.forEach(wire -> cadences.put(wire.id(), wire.cadence()));
        return cadences;
    }

    /// The cluster.
    ///
    /// @param bootstrap `host:port,…`; empty for the embedded broker
    /// @param topicPrefix stands before every topic's name
    /// @param partitions of topics that do not have a number of their own
    /// @param replication copies of every topic
    /// @param minInSyncReplicas copies that must have a record before it counts as kept
    /// @param schemaRegistry base URL of a registry that speaks Confluent's REST API; empty for the topic
    ///     `reference.schemas`
    /// @param security how cluster and clients know each other
    public record KafkaConfig(
            String bootstrap,
            String topicPrefix,
            int partitions,
            int replication,
            int minInSyncReplicas,
            String schemaRegistry,
            KafkaSecurity security) {}

    /// The ingest stage.
    ///
    /// @param host address to listen on
    /// @param port port to listen on; 0 for one that is free
    public record IngestConfig(String host, int port) {}

    /// A stage on Kafka Streams.
    ///
    /// @param commitInterval how often a transaction is committed: nothing is seen downstream before
    /// @param threads how many run side by side
    public record StreamsConfig(Duration commitInterval, int threads) {}

    /// The enrich stage.
    ///
    /// @param streams how it runs
    /// @param budget how much processor time a story may take
    /// @param names what has the last word on names
    public record EnrichConfig(StreamsConfig streams, Duration budget, NamesConfig names) {}

    /// How names are found.
    ///
    /// @param way by rules, by statistics
    /// @param model a file or folder of one's own
    public record NamesConfig(Names way, Optional<Path> model) {}

    /// A feed of one provider.
    ///
    /// @param id names it in URLs and headers
    /// @param provider whose stories they are
    /// @param zone of times that have none
    /// @param language of items that declare none
    /// @param home ISO 3166-1 or 3166-2 code of where its readers live, for a local wire
    /// @param keys hashes of its keys
    /// @param maxBytes the largest message
    /// @param drop the folder in which it leaves files, if it does
    /// @param poll the feed that is polled for it, if one is
    /// @param cadence the longest time that may pass between two of its stories
    /// @param rules what else it must keep to
    public record WireConfig(
            String id,
            String provider,
            Optional<ZoneId> zone,
            Optional<String> language,
            Optional<String> home,
            List<KeyHash> keys,
            int maxBytes,
            Optional<DropConfig> drop,
            Optional<PollConfig> poll,
            Optional<Duration> cadence,
            WireRules rules) {
        public WireConfig {
            keys = List.copyOf(keys);
        }

        /// The same with these keys.
        public WireConfig withKeys(List<KeyHash> others) {
            return new WireConfig(id, provider, zone, language, home, others, maxBytes, drop, poll, cadence, rules);
        }
    }

    /// What a wire must keep to.
    ///
    /// @param secrets with which it must sign
    /// @param rate how often it may push
    /// @param formats what it sends; empty for any format
    /// @param rights where its stories and pictures may go
    public record WireRules(
            List<SigningSecret> secrets, Optional<RateLimit> rate, List<String> formats, WireRights rights) {
        public WireRules {
            secrets = List.copyOf(secrets);
            formats = List.copyOf(formats);
        }
    }
}
