package news.dateline.app.drop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.TopicSchemaRegistry;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.drop.DropConfig;
import news.dateline.ingest.drop.DropWire;
import news.dateline.ingest.drop.FileDrop;
import news.dateline.ingest.drop.Take;
import news.dateline.ingest.journal.KafkaJournal;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;

/// An ingest instance with one dropped folder and nothing else, as a process that can be killed. It says `watching`
/// when it is.
final class DropProcess {
    static final String WATCHING = "watching";
    private static final int MAX_BYTES = 4 << 20;

    private DropProcess() {}

    /// Watches until it is killed.
    ///
    /// @param arguments the broker's address and the folder
    public static void main(String[] arguments) throws InterruptedException {
        Cluster cluster = new Cluster(arguments[0]);
        Topics declared = new Topics("", new SchemaCatalog());
        TopicSchemaRegistry registry = new TopicSchemaRegistry(cluster, declared.referenceSchemas());
        KafkaJournal journal = new KafkaJournal(new Topics("", registry), cluster.clientSettings());
        DropWire wire = new DropWire(
                new WireProfile("meridian", "meridian", Optional.empty(), Optional.empty()),
                new DropConfig(Path.of(arguments[1]), Take.RENAME, Duration.ofSeconds(1), Duration.ofMillis(100)),
                MAX_BYTES);
        FileDrop drop = new FileDrop(wire, new IngestService(new Parsers(), journal), Clock.systemUTC());
        drop.start();
        System.out.println(WATCHING);
        new CountDownLatch(1).await();
    }
}
