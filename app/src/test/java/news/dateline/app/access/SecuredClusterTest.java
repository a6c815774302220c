package news.dateline.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.app.Eventually;
import news.dateline.app.NewsItems;
import news.dateline.app.TopicContent;
import news.dateline.app.cli.Ran;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Replaying;
import news.dateline.app.machine.Stages;
import news.dateline.app.push.PushClient;
import news.dateline.app.transactions.CoordinatorLog;
import news.dateline.app.transactions.EndedTransaction;
import news.dateline.app.transactions.HangingTransaction;
import news.dateline.app.transactions.HangingTransactions;
import news.dateline.app.transactions.PartitionTransaction;
import news.dateline.client.ChannelClient;
import news.dateline.client.Delivery;
import news.dateline.client.Start;
import news.dateline.ops.quarantine.QuarantineQuery;
import news.dateline.ops.quarantine.ReplayOrder;
import news.dateline.ops.quarantine.ReplayOutcome;
import news.dateline.ops.quarantine.ReplaySummary;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// All stages on a broker that lets nobody do what no rule allows, each under its own name, with the rights that
/// `dateline acls --apply` gave.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class SecuredClusterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SITE = "alps";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Newsroom newsroom;
    private static Stages publishing;
    private static Stages receiving;
    private static URI wires;
    private static URI ops;

    @BeforeAll
    static void start() throws Exception {
        newsroom = new Newsroom(folder);
        for (ClusterRole role : ClusterRole.values()) {
            newsroom.password(role.user(), passwordOf(role));
        }
        newsroom.password(SITE, "of the site \"in the Alps\"");
        assertThat(acls().out()).contains("6 principals", "0 taken away, 6 passwords set");
        // The broker learns of passwords a moment after they are set.
        assertThat(Eventually.within(PATIENCE, SecuredClusterTest::isPrepared)).isTrue();

        publishing = newsroom.stages(ClusterRole.PUBLISH);
        publishing.publish();
        newsroom.stages(ClusterRole.ENRICH).enrich();
        receiving = newsroom.stages(ClusterRole.INGEST);
        wires = local(receiving.ingest(newsroom.read(ClusterRole.INGEST.user()).wires(), 0));
        Stages looking = newsroom.stages(ClusterRole.OPS);
        looking.trace();
        ops = local(looking.ops(newsroom.read(ClusterRole.OPS.user()).ops()));
    }

    @AfterAll
    static void stop() throws Exception {
        newsroom.close();
    }

    @Test
    void aStoryGoesThroughAllStagesAndASiteReadsItInItsOwnGroup() throws Exception {
        String guid = push();

        List<String> read = new ArrayList<>();
        Backbone site = newsroom.connect(SITE);
        try (ChannelClient client = ChannelClient.open(
                site.cluster().clientSettings(), site.topics(), new Start.OfGroup(SITE), List.of("all"))) {
            boolean there = Eventually.within(PATIENCE, () -> {
                client.follow(Duration.ofMillis(200), delivery -> read.add(guid(delivery)));
                return read.contains(guid);
            });

            assertThat(there).as("%s", read).isTrue();
        }
    }

    @Test
    void whoeverLooksAfterItSendsCanariesAndSeesThemComeOut() throws Exception {
        Pattern seen = Pattern.compile("(?m)^dateline_canary_seen_total [1-9]");

        assertThat(Eventually.within(
                        PATIENCE, () -> seen.matcher(get("/metrics")).find()))
                .isTrue();
        assertThat(get("/v1/ops/groups")).contains("night.dateline-publish");
        assertThat(get("/v1/ops/channels")).contains("\"europe\"");
    }

    @Test
    void whoeverLooksAfterItReplays() throws Exception {
        client().push("<newsItem".getBytes(StandardCharsets.UTF_8), "application/xml", Optional.empty());

        ReplaySummary summary = Replaying.on(newsroom.connect(ClusterRole.OPS.user()))
                .replay(
                        new ReplayOrder(QuarantineQuery.ALL, "the night desk", ReplayOrder.USUAL_RATE, false),
                        replayed -> {});

        assertThat(summary.groups())
                .extracting(ReplaySummary.Group::outcome)
                .containsExactly(ReplayOutcome.REFUSED_AGAIN);
    }

    @Test
    void aChannelIsMadeFromTheCommandLineWhilePublishMayMakeNone() throws Exception {
        Ran put = run("channels", ClusterRole.ADMIN.user(), "put", "late", "--query", "*:*");
        assertThat(put.code()).as(put.err()).isZero();
        Backbone admin = newsroom.connect(ClusterRole.ADMIN.user());
        // Publish hears of the channel within moments.
        List<String> pushed = new ArrayList<>();
        boolean there = Eventually.within(PATIENCE, () -> {
            pushed.add(push());
            return TopicContent.now(admin.cluster(), admin.topics().channel("late")).stream()
                    .map(StoryEvent::getGuid)
                    .anyMatch(pushed::contains);
        });

        assertThat(there).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ClusterRole.class)
    void theBrokerLetsEachDoWithEachTopicWhatIsGrantedAndNothingElse(ClusterRole role) throws Exception {
        Map<String, Set<AclOperation>> granted = new HashMap<>();
        new Grants(newsroom.read(role.user()))
                .of(role).stream()
                        .filter(grant -> grant.on().resourceType() == ResourceType.TOPIC)
                        .forEach(grant -> granted.put(grant.on().name(), grant.may()));

        Backbone own = newsroom.connect(role.user());
        try (Admin admin = own.cluster().admin()) {
            assertThat(new AccessCheck(admin).missing(new Grants(own.config()).of(role)))
                    .isEmpty();
            List<String> fixed = own.topics().fixed().stream().map(Topic::name).toList();
            assertThat(authorized(admin, fixed)).isEqualTo(expected(fixed, granted));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dateline-ingest, night.stories.enriched",
        "dateline-ingest, night.channel.all",
        "dateline-enrich, night.wire.stories",
        "dateline-enrich, night.channel.all",
        "dateline-publish, night.wire.raw",
        "dateline-publish, night.stories.orders",
        "dateline-publish, night.reference.schemas",
        "dateline-ops, night.stories.published",
        "dateline-ops, night.channel.all",
        "dateline-admin, night.channel.all",
        "alps, night.channel.all",
        "alps, night.wire.raw"
    })
    void nobodyWritesWhatIsNotHis(String user, String topic) throws Exception {
        Backbone own = newsroom.connect(user);
        try (Producer<String, byte[]> writer = own.cluster().writer(new ByteArraySerializer())) {
            assertThatThrownBy(() -> writer.send(new ProducerRecord<>(topic, "key", new byte[1]))
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void nobodyReadsWhatIsNotHis() throws Exception {
        Topics topics = newsroom.connect(SITE).topics();
        push();

        assertRefused(SITE, topics.channel("europe"));
        assertRefused(SITE, topics.storiesPublished());
        assertRefused(SITE, topics.wireRaw());
        assertRefused(ClusterRole.ENRICH.user(), topics.wireRaw());
        assertRefused(ClusterRole.PUBLISH.user(), topics.wireStories());
        assertRefused(ClusterRole.INGEST.user(), topics.wireRaw());
    }

    @Test
    void aSiteMayNotReadInTheGroupOfAnother() throws Exception {
        Backbone site = newsroom.connect(SITE);
        try (ChannelClient client = ChannelClient.open(
                site.cluster().clientSettings(), site.topics(), new Start.OfGroup("coast"), List.of("all"))) {
            assertThatThrownBy(() -> client.catchUp(PATIENCE, delivery -> {}))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("coast");
        }
    }

    @Test
    void aWrongPasswordIsToldInASentence() throws Exception {
        newsroom.password("intruder", "guessed");

        Ran ran = run("run", "intruder", "publish");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines("The brokers at " + newsroom.broker().bootstrap()
                        + " do not let user intruder in: kafka.password is wrong, or they know no such kafka.user");
    }

    @Test
    void noPasswordIsInWhatASecuredCommandSaysAndLogsWhetherTheBrokersLetItInOrNot() throws Exception {
        CanarySecrets secrets = new CanarySecrets();
        String wrong = secrets.random("wrong password");
        newsroom.password("guesser", wrong);
        String admin = secrets.add("password", passwordOf(ClusterRole.ADMIN));

        String refused = LoggedCommand.output("prepare", newsroom.config("guesser"), newsroom.data("guesser"));
        String letIn = LoggedCommand.output(
                "prepare", newsroom.config(ClusterRole.ADMIN.user()), newsroom.data(ClusterRole.ADMIN.user()));

        assertThat(refused).contains("DEBUG", "kafka.password is wrong").doesNotContain(wrong);
        assertThat(letIn).contains("DEBUG", "sasl.jaas.config = [hidden]").doesNotContain(admin);
        assertThat(secrets.in(refused + letIn)).isEmpty();
    }

    @Test
    void whatAStageMayNotDoIsToldAtOnceAtItsStart() throws Exception {
        Ran ran = run("run", SITE, "enrich");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith("The brokers at " + newsroom.broker().bootstrap()
                        + " do not let user alps do all that it must; ./dateline acls says")
                .contains(
                        "\n  Read on Topic night.wire.stories\n",
                        "\n  Write on Topic night.stories.enriched\n",
                        "\n  Create on Topic night.dateline-duplicates-…\n",
                        "\n  Read on Group night.dateline-enrich\n",
                        "\n  Write on TransactionalId night.dateline-enrich-…\n")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void whatACommandMayNotDoIsToldInASentence() throws Exception {
        Ran ran = run("tail", SITE, "europe", "--once");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .isEqualToIgnoringNewLines("The brokers at " + newsroom.broker().bootstrap()
                        + " do not let user alps do what it must with topic night.channel.europe;"
                        + " ./dateline acls says what each principal needs, and gives it");
    }

    @Test
    void onlyWhoMayAlterTheClusterSeesWhatBecameOfTransactionsAndEndsOne() throws Exception {
        push();
        Backbone ops = newsroom.connect(ClusterRole.OPS.user());
        TopicPartition partition = new TopicPartition(ops.topics().wireRaw().name(), 0);
        HangingTransaction hanging = new HangingTransaction(
                new PartitionTransaction(partition, 9_000, 0, 0, 0, Instant.EPOCH),
                new EndedTransaction("night.desk", 9_000, 1, true, Set.of(partition)));
        try (Admin admin = ops.cluster().admin()) {
            HangingTransactions transactions = new HangingTransactions(ops.cluster(), admin, "night.");
            assertThat(transactions.find().hanging()).isEmpty();
            assertThat(transactions.find().unasked()).containsExactly("__consumer_offsets");
            assertThatThrownBy(() -> new CoordinatorLog(ops.cluster()).endedSince(Instant.EPOCH))
                    .isInstanceOf(SurroundingsException.class)
                    .hasMessageContaining("dateline transactions");
            assertThatThrownBy(() -> transactions.end(hanging))
                    .isInstanceOf(SurroundingsException.class)
                    .hasMessageContaining("dateline transactions --end");
        }
        Cluster root = newsroom.connect(SecuredBroker.ROOT).cluster();
        try (Admin admin = root.admin()) {
            assertThat(new CoordinatorLog(root).endedSince(Instant.EPOCH))
                    .extracting(EndedTransaction::transactionalId)
                    .anyMatch(id -> id.startsWith("night.dateline-publish-"));
            assertThat(new HangingTransactions(root, admin, "night.").end(hanging))
                    .isTrue();
        }
    }

    @Test
    void whoMayNotReadATopicIsToldThatItCouldNotBeAskedForTransactions() throws Exception {
        Ran ran = run("transactions", ClusterRole.INGEST.user());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("Could not be asked", "__consumer_offsets", "night.reference.entities-0");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aBrokersExpiredCertificateIsToldInASentence() throws Exception {
        Path config = newsroom.config(SITE, newsroom.broker().expired());

        Ran ran = Ran.of(List.of("tail", "all", "--config", config.toString()));

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith("The brokers at " + newsroom.broker().expired()
                        + " show user alps a certificate that is not valid now: NotAfter: ")
                .hasLineCount(1);
    }

    @Test
    void theOwnExpiredCertificateIsToldBeforeAnybodyIsAsked() throws Exception {
        Path config = newsroom.expired("late-desk");

        Ran ran = Ran.of(List.of("prepare", "--config", config.toString()));

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith("kafka.tls.certificate: the certificate of CN=late-desk expired at 20")
                .hasLineCount(1);
    }

    @Test
    void aStageThatNobodyCheckedStopsAtTheFirstRefusal() throws Exception {
        Stages looking = newsroom.stages(ClusterRole.OPS);
        looking.publish();

        assertThatThrownBy(looking::awaitRunning)
                .isInstanceOf(SurroundingsException.class)
                .hasMessageContaining("Stage publish may not do what it must")
                .hasRootCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(newsroom.stages(ClusterRole.INGEST)::publish).isInstanceOf(AuthorizationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "TOPIC, night.stories.enriched, READ, stage waits",
        "TOPIC, night.channel., WRITE, stage waits",
        "TOPIC, night.reference.channels, READ, no longer let the topic be read"
    })
    void whatAStageLosesIsToldInASentenceAndItGoesOnWhenItHasItBack(
            ResourceType type, String name, AclOperation lost, String sentence) throws Exception {
        String principal = "User:" + ClusterRole.PUBLISH.user();
        List<Grant> granted = new Grants(newsroom.read(ClusterRole.PUBLISH.user())).of(ClusterRole.PUBLISH);
        assertThat(Eventually.within(PATIENCE, publishing::work)).isTrue();
        Said said = new Said();
        try (said;
                Admin admin = newsroom.connect(SecuredBroker.ROOT).cluster().admin()) {
            AclKeeper keeper = new AclKeeper(admin);
            keeper.keep(Map.of(principal, without(granted, type, name, lost)));
            String waiting = push();
            assertThat(Eventually.within(PATIENCE, () -> said.toString().contains(sentence)))
                    .isTrue();
            assertThat(publishing.work()).isFalse();

            keeper.keep(Map.of(principal, granted));

            assertThat(Eventually.within(PATIENCE, publishing::work)).isTrue();
            assertThat(isPublished(waiting)).isTrue();
        }
        assertThat(said.toString().lines().filter(line -> line.contains(sentence)))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(name);
        assertThat(said.toString()).doesNotContain("\tat ");
    }

    @Test
    void ingestThatMayNotWriteSaysSoOnceDoesNotWorkAndGoesOnWhenItMayAgain() throws Exception {
        String principal = "User:" + ClusterRole.INGEST.user();
        List<Grant> granted = new Grants(newsroom.read(ClusterRole.INGEST.user())).of(ClusterRole.INGEST);
        Said said = new Said();
        try (said;
                Admin admin = newsroom.connect(SecuredBroker.ROOT).cluster().admin()) {
            AclKeeper keeper = new AclKeeper(admin);
            keeper.keep(Map.of(principal, without(granted, ResourceType.TOPIC, "night.wire.raw", AclOperation.WRITE)));
            assertThat(Eventually.within(PATIENCE, () -> pushed() == 503)).isTrue();
            assertThat(receiving.work()).isFalse();
            assertThat(pushed()).isEqualTo(503);

            keeper.keep(Map.of(principal, granted));

            assertThat(Eventually.within(PATIENCE, () -> pushed() == 202)).isTrue();
            assertThat(receiving.work()).isTrue();
        }
        assertThat(said.toString().lines().filter(line -> line.contains("takes nothing in")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("user dateline-ingest", "topic night.wire.raw", "./dateline acls");
        assertThat(said.toString()).contains("ingest goes on").doesNotContain("\tat ");
    }

    private static boolean isPublished(String guid) throws Exception {
        Backbone looking = newsroom.connect(ClusterRole.ADMIN.user());
        return TopicContent.until(
                        looking.cluster(),
                        looking.topics().channel("all"),
                        PATIENCE,
                        events -> events.stream()
                                .anyMatch(event -> event.getGuid().equals(guid)))
                .stream()
                .anyMatch(event -> event.getGuid().equals(guid));
    }

    @Test
    void givingTheSameAgainChangesNothingAndWhatIsTooMuchIsTakenAway() throws Exception {
        Map<String, List<Grant>> more =
                Map.of("User:coast", new Grants(newsroom.read(SITE)).site("coast", List.of("all", "europe")));
        Map<String, List<Grant>> less =
                Map.of("User:coast", new Grants(newsroom.read(SITE)).site("coast", List.of("europe")));
        try (Admin admin = newsroom.connect(SecuredBroker.ROOT).cluster().admin()) {
            AclKeeper keeper = new AclKeeper(admin);

            assertThat(keeper.keep(more)).isEqualTo(new AclKeeper.Changed(10, 0));
            assertThat(keeper.keep(more)).isEqualTo(new AclKeeper.Changed(0, 0));
            assertThat(keeper.keep(less)).isEqualTo(new AclKeeper.Changed(0, 2));
        }
    }

    @Test
    void theCommandsForKafkasOwnToolGiveTheSameRightsAsApplying() throws Exception {
        Ran lines = run("acls", SecuredBroker.ROOT, "--site", SITE + "=all", "--principal", "User:by-tool-{}");
        Backbone root = newsroom.connect(SecuredBroker.ROOT);

        new AclTool(root.cluster(), folder).run(lines.out());

        try (Admin admin = root.cluster().admin()) {
            for (ClusterRole role : ClusterRole.values()) {
                assertThat(rights(admin, "by-tool-" + role.user())).isEqualTo(rights(admin, role.user()));
            }
            assertThat(rights(admin, "by-tool-" + SITE)).isNotEmpty().isEqualTo(rights(admin, SITE));
        }
    }

    private static List<Grant> without(List<Grant> granted, ResourceType type, String name, AclOperation operation) {
        return granted.stream()
                .map(grant -> {
                    if (grant.on().resourceType() != type || !grant.on().name().equals(name)) {
                        return grant;
                    }
                    Set<AclOperation> may = EnumSet.copyOf(grant.may());
                    assertThat(may.remove(operation)).isTrue();
                    return new Grant(grant.on(), may);
                })
                .toList();
    }

    private static Set<String> rights(Admin admin, String user) throws Exception {
        AccessControlEntryFilter of =
                new AccessControlEntryFilter("User:" + user, null, AclOperation.ANY, AclPermissionType.ANY);
        return admin.describeAcls(new AclBindingFilter(ResourcePatternFilter.ANY, of)).values().get().stream()
                .map(rule -> rule.pattern() + " " + rule.entry().host() + " "
                        + rule.entry().operation() + " " + rule.entry().permissionType())
                .collect(Collectors.toSet());
    }

    private static Ran acls() {
        return run(
                "acls",
                SecuredBroker.ROOT,
                "--apply",
                "--passwords",
                newsroom.passwords().toString(),
                "--site",
                SITE + "=all");
    }

    private static String passwordOf(ClusterRole role) {
        return "what only " + role + " knows";
    }

    private static boolean isPrepared() {
        return run("prepare", ClusterRole.ADMIN.user()).code() == 0;
    }

    private static Ran run(String command, String user, String... more) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of(more));
        words.addAll(List.of("--config", newsroom.config(user).toString()));
        words.addAll(List.of("--data", newsroom.data(user).root().toString()));
        return Ran.of(words);
    }

    private static void assertRefused(String user, Topic<?> topic) throws Exception {
        Backbone own = newsroom.connect(user);
        assertThatThrownBy(() -> TopicContent.now(own.cluster(), topic)).isInstanceOf(AuthorizationException.class);
    }

    private static Map<String, Set<AclOperation>> authorized(Admin admin, Collection<String> topics) throws Exception {
        Map<String, Set<AclOperation>> authorized = new HashMap<>();
        DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        for (TopicDescription topic :
                admin.describeTopics(topics, options).allTopicNames().get().values()) {
            authorized.put(topic.name(), topic.authorizedOperations());
        }
        return authorized;
    }

    private static Map<String, Set<AclOperation>> expected(
            Collection<String> topics, Map<String, Set<AclOperation>> granted) {
        Map<String, Set<AclOperation>> expected = new HashMap<>();
        for (String topic : topics) {
            Set<AclOperation> may = EnumSet.noneOf(AclOperation.class);
            may.addAll(granted.getOrDefault(topic, Set.of()));
            expected.put(topic, may);
        }
        return expected;
    }

    private static String push() {
        String guid = "urn:newsml:meridian.example:20260504:" + UUID.randomUUID();
        assertThat(pushed(guid)).isEqualTo(202);
        return guid;
    }

    // What any story is answered.
    private static int pushed() {
        return pushed("urn:newsml:meridian.example:20260504:" + UUID.randomUUID());
    }

    private static int pushed(String guid) {
        try {
            return client().push(NewsItems.greek(guid, 1), "application/xml", Optional.empty())
                    .status();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PushClient client() {
        return new PushClient(wires, "meridian", Newsroom.KEY);
    }

    private static String guid(Delivery delivery) {
        return delivery instanceof Delivery.Event told ? told.event().getGuid() : "";
    }

    private static String get(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(ops.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
