package news.dateline.app.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.JacksonYAMLParseException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.app.config.DatelineConfig.IngestConfig;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.http.KeyHash;
import news.dateline.publish.route.BadQueryException;
import news.dateline.publish.route.ChannelQuery;
import news.dateline.schemas.Canary;
import news.dateline.schemas.StoryId;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;

/// Reads the configuration: default, then file, then environment.
public final class ConfigReader {
    private static final String DEFAULT = "default.yaml";
    private static final int MAX_MESSAGE_BYTES = 4 << 20;
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final Map<String, String> environment;

    /// @param environment variables: `DATELINE_KAFKA_BOOTSTRAP` stands for `kafka.bootstrap`
    public ConfigReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /// The configuration that runs the demonstration.
    public DatelineConfig defaults() {
        try (InputStream in = ConfigReader.class.getResourceAsStream(DEFAULT)) {
            if (in == null) {
                throw new IllegalStateException("The application has no " + DEFAULT);
            }
            return read(DEFAULT, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The default configuration cannot be read", e);
        }
    }

    /// The configuration in a file; what it does not say has its default.
    ///
    /// @throws ConfigException with all faults when it cannot be used
    public DatelineConfig file(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ConfigException(file.toString(), List.of("cannot be read: " + e));
        }
    }

    /// The configuration in a text.
    ///
    /// @param source what to call it in messages
    /// @throws ConfigException with all faults when it cannot be used
    DatelineConfig read(String source, String yaml) {
        Faults faults = new Faults();
        Section root = new Section(tree(source, yaml), "", environment, faults);
        DatelineConfig config = new DatelineConfig(
                read(root.section("kafka"), this::kafka),
                read(root.section("ingest"), ConfigReader::ingest),
                read(root.section("enrich"), EnrichReader::enrich),
                read(root.section("publish"), ConfigReader::streams),
                read(root.section("ops"), section -> OpsReader.ops(section, environment)),
                root.sections("wires", once(this::wire, WireConfig::id)),
                root.sections("channels", once(ConfigReader::channel, Channel::getId)));
        root.end();
        DropReader.checkFolders(config.wires(), faults);
        faults.throwIfAny(source);
        return config;
    }

    private static ObjectNode tree(String source, String yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                return YAML.createObjectNode();
            }
            throw new ConfigException(source, List.of("must have keys and values"));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new ConfigException(
                    source, List.of("line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + said(e)));
        }
    }

    // What the parser says of bad syntax has the line in it, and the line may have a password in it.
    private static String said(JsonProcessingException fault) {
        return fault instanceof JacksonYAMLParseException
                ? "is no YAML here or just before; text with characters such as % @ ` : \" needs quotes"
                : fault.getOriginalMessage();
    }

    private static <T> T read(Section section, Function<Section, T> reader) {
        T read = reader.apply(section);
        section.end();
        return read;
    }

    private KafkaConfig kafka(Section section) {
        int replication = section.number("replication", 1, 1, 9);
        int inSync = section.number("minInSyncReplicas", Math.max(1, replication - 1), 1, 9);
        if (inSync > replication) {
            section.fault("minInSyncReplicas", inSync + " of " + replication + " copies cannot be in sync");
        }
        return new KafkaConfig(
                section.text("bootstrap", ""),
                section.parsed("topicPrefix", "", ConfigReader::topicPrefix),
                section.number("partitions", 6, 1, 1000),
                replication,
                inSync,
                section.parsed("schemaRegistry", "", text -> registry(section, text)),
                SecurityReader.read(section, environment));
    }

    private static IngestConfig ingest(Section section) {
        return new IngestConfig(section.text("host", "127.0.0.1"), section.number("port", 0, 0, 65535));
    }

    static StreamsConfig streams(Section section) {
        return new StreamsConfig(section.duration("commitInterval", "20ms"), section.number("threads", 1, 1, 64));
    }

    private WireConfig wire(Section section) {
        String id = section.text("id", "");
        if (!StoryId.isProvider(id)) {
            section.fault("id", "'" + id + "' must be lower-case letters, digits and hyphens");
        }
        String provider = section.text("provider", id);
        if (!StoryId.isProvider(provider)) {
            section.fault("provider", "'" + provider + "' must be lower-case letters, digits and hyphens");
        }
        if (id.equals(Canary.WIRE) || provider.equals(Canary.WIRE)) {
            section.fault("id", "'" + Canary.WIRE + "' is kept for Dateline's own canaries");
        }
        return new WireConfig(
                id,
                provider,
                section.parsed("zone", "", text -> optional(text).map(ZoneId::of)),
                optional(section.text("language", "")),
                EnrichReader.home(section),
                keys(section),
                section.number("maxBytes", MAX_MESSAGE_BYTES, 1, MAX_MESSAGE_BYTES),
                DropReader.drop(section),
                PollReader.poll(section),
                section.parsed("cadence", "", text -> optional(text).map(TimeSpan::positive)),
                WireRulesReader.read(section, environment));
    }

    private List<KeyHash> keys(Section section) {
        return section.texts("keys").stream()
                .flatMap(text -> {
                    try {
                        return Optional.of(new KeyHash(Kept.read(text, environment))).stream();
                    } catch (IllegalArgumentException e) {
                        // Whatever stands there may be the key itself: it is not repeated.
                        section.fault("keys", Kept.place(text) + e.getMessage());
                        return Optional.<KeyHash>empty().stream();
                    }
                })
                .toList();
    }

    private static Channel channel(Section section) {
        String id = section.text("id", "");
        if (!Topics.isChannelId(id)) {
            section.fault("id", "'" + id + "' must be lower-case letters, digits and hyphens");
        }
        String query = section.text("query", "");
        try {
            ChannelQuery.parse(query);
        } catch (BadQueryException e) {
            section.fault("query", String.valueOf(e.getMessage()));
        }
        return new Channel(
                id,
                section.text("title", id),
                query,
                section.parsed("embargo", EmbargoPolicy.HOLD.name(), ConfigReader::embargo),
                RightsReader.territory(section),
                section.has("retentionDays")
                        ? section.number("retentionDays", Retention.LEAST, Retention.LEAST, Retention.MOST)
                        : null,
                section.texts("parties"));
    }

    private static <T> Function<Section, T> once(Function<Section, T> reader, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        return section -> {
            T read = reader.apply(section);
            if (!seen.add(id.apply(read))) {
                section.fault("id", "'" + id.apply(read) + "' is there twice");
            }
            return read;
        };
    }

    private static EmbargoPolicy embargo(String text) {
        return Stream.of(EmbargoPolicy.values())
                .filter(policy -> policy.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + List.of(EmbargoPolicy.values())));
    }

    private static String registry(Section section, String text) {
        if (text.contains("@")) {
            // What stands before it may be a password: it is not repeated.
            section.fault("schemaRegistry", "must be an address without user and password");
            return "";
        }
        return text;
    }

    private static String topicPrefix(String text) {
        if (!text.matches("[a-zA-Z0-9._-]{0,60}")) {
            throw new IllegalArgumentException("must be letters, digits, '.', '_' and '-'");
        }
        return text;
    }

    static Optional<String> optional(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
