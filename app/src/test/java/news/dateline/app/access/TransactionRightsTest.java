package news.dateline.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.app.Eventually;
import news.dateline.app.cli.Ran;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.machine.Backbone;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The user of docs/deploying.md that is made to end transactions, on a broker that lets nobody do what no rule
/// allows.
class TransactionRightsTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "deploying.md");
    private static final String USER = "dateline-transactions";
    private static final String PASSWORD = "for an hour";
    // Longer than what is open must be quiet before anybody asks of it.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void itMayReadWhatCoordinatorsDecidedAndEndWhatTheyForgot(@TempDir Path folder) throws Exception {
        Newsroom newsroom = new Newsroom(folder);
        newsroom.password(USER, PASSWORD);
        try (Backbone root = Backbone.start(newsroom.read(SecuredBroker.ROOT), newsroom.data(SecuredBroker.ROOT), 0);
                Admin admin = root.cluster().admin();
                Producer<byte[], byte[]> open = open(root)) {
            AclKeeper keeper = new AclKeeper(admin);
            keeper.passwords(Map.of(USER, PASSWORD));
            Map<String, List<Grant>> granted = Map.of("User:" + USER, grants());
            keeper.keep(without(granted, "__transaction_state"));

            // It is open and quiet, so the coordinators' topic is looked at.
            assertThat(Eventually.within(
                            PATIENCE,
                            () -> transactions(newsroom)
                                    .err()
                                    .contains("do not let user " + USER
                                            + " do what it must with topic __transaction_state")))
                    .isTrue();
            keeper.keep(granted);

            assertThat(Eventually.within(PATIENCE, () -> transactions(newsroom).code() == 0))
                    .as(transactions(newsroom).err())
                    .isTrue();
            assertThat(mayOnTheCluster(newsroom)).contains(AclOperation.ALTER);
            open.abortTransaction();
        } finally {
            newsroom.close();
        }
    }

    private static Producer<byte[], byte[]> open(Backbone root) throws Exception {
        Map<String, Object> settings = new HashMap<>(root.cluster().clientSettings());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "somebody");
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(root.topics().opsAudit().name(), new byte[1]))
                .get();
        return producer;
    }

    private static Ran transactions(Newsroom newsroom) {
        return Ran.of(List.of(
                "transactions", "--end", "--config", newsroom.config(USER).toString()));
    }

    private static Set<AclOperation> mayOnTheCluster(Newsroom newsroom) throws Exception {
        Cluster cluster = Backbone.cluster(newsroom.read(USER), newsroom.data(USER));
        try (Admin admin = cluster.admin()) {
            return admin.describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true))
                    .authorizedOperations()
                    .get();
        }
    }

    private static Map<String, List<Grant>> without(Map<String, List<Grant>> granted, String name) {
        Map<String, List<Grant>> less = new HashMap<>(granted);
        less.replaceAll((user, grants) ->
                grants.stream().filter(grant -> !grant.on().name().equals(name)).toList());
        return less;
    }

    // As the page has them; only the prefix is another here.
    private static List<Grant> grants() throws Exception {
        String yaml = Files.readString(PAGE)
                .replaceAll("(?s).*```\n(apiVersion: kafka.strimzi.io/v1\nkind: KafkaUser\n.*?)```.*", "$1");
        List<Grant> grants = new ArrayList<>();
        for (JsonNode rule : new YAMLMapper().readTree(yaml).at("/spec/authorization/acls")) {
            JsonNode resource = rule.path("resource");
            Set<AclOperation> may = EnumSet.noneOf(AclOperation.class);
            rule.path("operations").forEach(operation -> may.add(AclOperation.fromString(operation.asText())));
            grants.add(new Grant(pattern(resource), may));
        }
        return grants;
    }

    private static ResourcePattern pattern(JsonNode resource) {
        ResourceType type = ResourceType.fromString(resource.path("type").asText());
        boolean isPrefix =
                resource.path("patternType").asText().toLowerCase(Locale.ROOT).equals("prefix");
        return new ResourcePattern(
                type,
                resource.path("name").asText(Resource.CLUSTER_NAME).replace("dateline.", "night."),
                isPrefix ? PatternType.PREFIXED : PatternType.LITERAL);
    }
}
