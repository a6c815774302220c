package news.dateline.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Stages;
import news.dateline.app.stage.StreamsStage;
import news.dateline.enrich.DuplicateStores;
import news.dateline.enrich.DuplicateTopology;
import news.dateline.enrich.EnrichStep;
import news.dateline.enrich.EnrichTopology;
import news.dateline.publish.Desk;
import news.dateline.publish.PublishTopology;
import news.dateline.publish.route.LiveChannels;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The rights against what the code does.
class GrantsTest {
    private static final DatelineConfig CONFIG =
            new ConfigReader(Map.of("DATELINE_KAFKA_TOPIC_PREFIX", "night.")).defaults();
    private static final SchemaCatalog REGISTRY = new SchemaCatalog();
    private static final Topics TOPICS = new Topics("night.", REGISTRY);
    private static final Set<ClusterRole> STAGES =
            EnumSet.of(ClusterRole.INGEST, ClusterRole.ENRICH, ClusterRole.PUBLISH);

    @Test
    void aStageMayWriteATopicWhereTheTopicSaysThatItDoes() {
        assertThat(TOPICS.fixed())
                .allSatisfy(topic -> assertThat(STAGES.stream()
                                .filter(role -> may(role, AclOperation.WRITE, topic.name()))
                                .collect(Collectors.toSet()))
                        .as(topic.name())
                        .isEqualTo(writers(topic.meaning().writtenBy())));
        assertThat(STAGES)
                .filteredOn(role ->
                        may(role, AclOperation.WRITE, TOPICS.channel("europe").name()))
                .containsExactly(ClusterRole.PUBLISH);
    }

    @Test
    void publishMayReadAndWriteWhatItsTopologyNames() {
        Topology topology = PublishTopology.build(
                TOPICS,
                new AvroSerde<>(LedgerEntry.class, REGISTRY),
                new Desk(new LiveChannels(List.of(), CONFIG.rights())::routesFor),
                () -> Instant.EPOCH);

        assertMay(ClusterRole.PUBLISH, Stages.PUBLISH, topology);
    }

    @Test
    void enrichMayReadAndWriteWhatItsTopologiesName() {
        assertMay(ClusterRole.ENRICH, Stages.ENRICH, EnrichTopology.build(TOPICS, EnrichStep.standard()));
        assertMay(ClusterRole.ENRICH, Stages.DUPLICATES, DuplicateTopology.build(TOPICS, DuplicateStores.of(REGISTRY)));
    }

    @ParameterizedTest
    @EnumSource(ClusterRole.class)
    void nobodyMayDoEverythingOrTouchWhatIsNotOfThePrefix(ClusterRole role) {
        assertThat(grants(role)).allSatisfy(grant -> {
            assertThat(grant.may()).doesNotContain(AclOperation.ALL, AclOperation.ALTER, AclOperation.CLUSTER_ACTION);
            if (!grant.may().equals(Set.of(AclOperation.DESCRIBE))) {
                assertThat(grant.on().name()).startsWith("night.");
            }
        });
    }

    @Test
    void onlyTheStagesThatKeepStateMayMakeTopicsAndOnlyTheirOwn() {
        assertThat(STAGES.stream()
                        .flatMap(role -> grants(role).stream())
                        .filter(grant -> grant.may().contains(AclOperation.CREATE))
                        .map(grant -> grant.on().name()))
                .containsExactlyInAnyOrder("night.dateline-duplicates-", "night.dateline-publish-");
    }

    @Test
    void aSiteReadsItsChannelsTheSchemasAndNothingElse() {
        List<Grant> site = new Grants(CONFIG).site("alps", List.of("europe", "late"));

        assertThat(site)
                .allSatisfy(grant ->
                        assertThat(grant.may()).containsExactlyInAnyOrder(AclOperation.READ, AclOperation.DESCRIBE))
                .extracting(grant -> grant.on().resourceType() + " "
                        + grant.on().name() + " " + grant.on().patternType())
                .containsExactlyInAnyOrder(
                        "TOPIC night.channel.europe LITERAL",
                        "TOPIC night.channel.late LITERAL",
                        "TOPIC night.reference.schemas LITERAL",
                        "GROUP alps LITERAL",
                        "GROUP alps- PREFIXED");
    }

    @Test
    void whereAServerHasTheSchemasNobodyReadsThemFromATopic() {
        DatelineConfig served =
                new ConfigReader(Map.of("DATELINE_KAFKA_SCHEMA_REGISTRY", "http://registry")).defaults();
        Grants grants = new Grants(served);

        assertThat(grants.site("alps", List.of("europe")))
                .extracting(grant -> grant.on().name())
                .doesNotContain("reference.schemas");
        assertThat(grants.of(ClusterRole.PUBLISH))
                .filteredOn(grant -> grant.on().name().equals("reference.schemas"))
                .allSatisfy(grant -> assertThat(grant.may()).doesNotContain(AclOperation.READ));
    }

    // `reference.schemas` is written by whoever prepares the cluster, where rights are asked for.
    private static Set<ClusterRole> writers(String writtenBy) {
        return switch (writtenBy) {
            case "ingest" -> Set.of(ClusterRole.INGEST);
            case "enrich" -> Set.of(ClusterRole.ENRICH);
            case "publish" -> Set.of(ClusterRole.PUBLISH);
            case "every stage" -> STAGES;
            case "every stage at its start", "command line, API", "reference loader" -> Set.of();
            default -> throw new AssertionError("Who writes is not known: " + writtenBy);
        };
    }

    private static void assertMay(ClusterRole role, String stage, Topology topology) {
        Set<String> fixed = TOPICS.fixed().stream().map(Topic::name).collect(Collectors.toSet());
        String own = StreamsStage.group(CONFIG.kafka(), stage) + "-";
        Set<String> read = new TreeSet<>();
        Set<String> written = new TreeSet<>();
        nodes(topology).forEach(node -> {
            if (node instanceof Source source) {
                read.addAll(source.topicSet());
            }
            if (node instanceof Sink sink && sink.topic() != null) {
                written.add(sink.topic());
            }
        });

        assertThat(read).isNotEmpty().allMatch(topic -> may(role, AclOperation.READ, named(topic, fixed, own)));
        assertThat(written).isNotEmpty().allMatch(topic -> may(role, AclOperation.WRITE, named(topic, fixed, own)));
    }

    // Kafka Streams puts the application before the names of its own topics.
    private static String named(String topic, Set<String> fixed, String own) {
        return fixed.contains(topic) ? topic : own + topic;
    }

    private static Stream<TopologyDescription.Node> nodes(Topology topology) {
        return topology.describe().subtopologies().stream().flatMap(part -> part.nodes().stream());
    }

    private static boolean may(ClusterRole role, AclOperation operation, String topic) {
        return grants(role).stream()
                .filter(grant -> grant.on().resourceType() == ResourceType.TOPIC)
                .filter(grant -> grant.may().contains(operation))
                .anyMatch(grant -> grant.isPrefix()
                        ? topic.startsWith(grant.on().name())
                        : topic.equals(grant.on().name()));
    }

    private static List<Grant> grants(ClusterRole role) {
        return new Grants(CONFIG).of(role);
    }
}
