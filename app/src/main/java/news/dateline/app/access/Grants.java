package news.dateline.app.access;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.StageGroups;
import news.dateline.app.machine.Stages;
import news.dateline.app.stage.StreamsStage;
import news.dateline.enrich.DuplicateTopics;
import news.dateline.ops.quarantine.Quarantine;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;

/// What each principal must be allowed to do, and no more, worked out from the topics and groups that the code has.
public final class Grants {
    private static final String ALL_GROUPS = "*";

    private final DatelineConfig config;
    private final Topics topics;

    /// @param config says how topics and groups begin, and whether schemas are on a topic
    public Grants(DatelineConfig config) {
        this.config = config;
        // Only names are asked for here, no schema.
        this.topics = new Topics(config.kafka().topicPrefix(), new SchemaCatalog());
    }

    /// What a role does.
    public List<Grant> of(ClusterRole role) {
        return switch (role) {
            case INGEST -> ingest();
            case ENRICH -> enrich();
            case PUBLISH -> publish();
            case OPS -> ops();
            case ADMIN -> admin();
        };
    }

    /// The consumer groups of the stages. What Kafka Streams makes for one is called as it is, a hyphen and
    /// more.
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>(Set.of(topics.ingestFeeds().name()));
        StageGroups.of(config).forEach(stage -> groups.add(stage.group()));
        return groups;
    }

    /// What a site does: it reads some channels, in groups that are called as it is.
    ///
    /// @param name under which it logs in
    /// @param channels their ids
    public List<Grant> site(String name, Collection<String> channels) {
        GrantList list = new GrantList();
        channels.forEach(channel -> list.topic(topics.channel(channel).name(), LITERAL, DESCRIBE, READ));
        if (schemasAreOnATopic()) {
            list.topics(List.of(topics.referenceSchemas()), DESCRIBE, READ);
        }
        return list.group(name, LITERAL, DESCRIBE, READ)
                .group(name + "-", PREFIXED, DESCRIBE, READ)
                .grants();
    }

    /// What a registry server does: it keeps what it knows on topics of its own, which it makes itself, and reads them
    /// in a group of its own.
    ///
    /// @param name under which it logs in; its topics and groups begin with it and a hyphen
    public List<Grant> registry(String name) {
        return new GrantList()
                .topic(name + "-", PREFIXED, CREATE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE)
                .group(name + "-", PREFIXED, DESCRIBE, READ)
                .grants();
    }

    private List<Grant> ingest() {
        Topic<?> feeds = topics.ingestFeeds();
        return stage().topics(received(), WRITE)
                .topics(List.of(topics.wireReceipts(), feeds), READ, WRITE)
                // Wires ask what became of their stories.
                .topics(topics.wireLanes().all(), READ)
                .topics(topics.enrichedLanes().all(), READ)
                .topics(List.of(topics.storiesPublished(), topics.storiesDecisions(), topics.wireQuarantine()), READ)
                .group(feeds.name(), LITERAL, DESCRIBE, READ)
                .grants();
    }

    private List<Grant> enrich() {
        GrantList list = stage().topics(topics.wireLanes().all(), READ)
                .topics(List.of(topics.referenceEntities()), READ)
                .topics(topics.enrichedLanes().all(), WRITE)
                .topics(List.of(topics.storiesClusters(), topics.wireQuarantine()), WRITE);
        streams(list, Stages.ENRICH);
        streams(list, Stages.DUPLICATES);
        stores(list, Stages.DUPLICATES);
        // What was read between partitions is deleted at once.
        between().forEach(topic -> list.topic(topic, LITERAL, DELETE));
        return list.grants();
    }

    private List<Grant> publish() {
        GrantList list = stage().topics(topics.enrichedLanes().all(), READ)
                .topics(List.of(topics.storiesOrders(), topics.referenceChannels()), READ)
                .topics(List.of(topics.storiesPublished(), topics.storiesDecisions()), WRITE)
                .topics(List.of(topics.storiesEmbargoes(), topics.wireQuarantine()), WRITE)
                .topic(channels(), PREFIXED, WRITE);
        streams(list, Stages.PUBLISH);
        stores(list, Stages.PUBLISH);
        return list.grants();
    }

    private List<Grant> ops() {
        return looking(stage()).topics(received(), WRITE).grants();
    }

    private List<Grant> admin() {
        GrantList list = looking(stage())
                .topics(topics.fixed(), CREATE, ALTER_CONFIGS)
                .topic(channels(), PREFIXED, CREATE, ALTER_CONFIGS)
                .topics(received(), WRITE)
                .topics(List.of(topics.storiesOrders(), topics.referenceEntities(), topics.referenceChannels()), WRITE);
        if (schemasAreOnATopic()) {
            list.topics(List.of(topics.referenceSchemas()), WRITE)
                    .transactions(topics.referenceSchemas().name(), LITERAL, DESCRIBE, WRITE);
        }
        return list.grants();
    }

    // What every stage looks at when it starts: that all topics are as declared, and the schemas.
    private GrantList stage() {
        GrantList list = new GrantList()
                .topics(topics.fixed(), DESCRIBE, DESCRIBE_CONFIGS)
                .topic(channels(), PREFIXED, DESCRIBE, DESCRIBE_CONFIGS);
        return schemasAreOnATopic() ? list.topics(List.of(topics.referenceSchemas()), READ) : list;
    }

    // Who looks after everything reads everything, sees who is late and who holds others up, and replays.
    private GrantList looking(GrantList list) {
        list.topics(topics.fixed(), READ).topic(channels(), PREFIXED, READ).group(ALL_GROUPS, LITERAL, DESCRIBE);
        StageGroups.of(config).forEach(stage -> {
            stage.topics().forEach(topic -> list.topic(topic, LITERAL, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE));
            list.transactions(stage.group() + "-", PREFIXED, DESCRIBE);
        });
        return list.topics(List.of(topics.opsAudit(), topics.wireQuarantine()), WRITE)
                .transactions(topics.referenceSchemas().name(), LITERAL, DESCRIBE)
                .transactions(Quarantine.replayer(topics), LITERAL, DESCRIBE, WRITE);
    }

    private void streams(GrantList list, String stage) {
        String application = StreamsStage.group(config.kafka(), stage);
        list.group(application, LITERAL, DESCRIBE, READ)
                // Kafka Streams puts the process and the thread behind it.
                .transactions(application + "-", PREFIXED, DESCRIBE, WRITE);
    }

    // Kafka Streams makes the topics behind its stores itself.
    private void stores(GrantList list, String stage) {
        String application = StreamsStage.group(config.kafka(), stage);
        list.topic(application + "-", PREFIXED, CREATE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE);
    }

    private List<Topic<?>> received() {
        List<Topic<?>> received = new ArrayList<>(topics.wireLanes().all());
        received.add(topics.wireRaw());
        received.add(topics.wireQuarantine());
        return received;
    }

    private List<String> between() {
        return DuplicateTopics.between(StreamsStage.group(config.kafka(), Stages.DUPLICATES));
    }

    private String channels() {
        String any = "any";
        String name = topics.channel(any).name();
        return name.substring(0, name.length() - any.length());
    }

    private boolean schemasAreOnATopic() {
        return config.kafka().schemaRegistry().isEmpty();
    }
}
