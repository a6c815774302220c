package news.dateline.app.machine;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.journal.KafkaJournal;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.ops.canary.CanaryStory;
import news.dateline.schemas.Canary;

/// The way in for canaries: parsed and kept as any wire's input, by the same code, but over no port.
public final class CanaryIntake implements BiConsumer<CanaryStory, String>, AutoCloseable {
    private static final String NINJS = "application/json";
    private static final WireProfile WIRE =
            new WireProfile(Canary.WIRE, Canary.WIRE, Optional.empty(), Optional.empty());

    private final KafkaJournal journal;
    private final IngestService service;
    private final Clock clock;

    /// @param backbone what it stands on; not closed here
    /// @param clock tells when a canary is received
    public CanaryIntake(Backbone backbone, Clock clock) {
        this.journal = new KafkaJournal(backbone.topics(), backbone.cluster().clientSettings());
        this.service = new IngestService(new Parsers(), journal);
        this.clock = clock;
    }

    /// Takes one in. Where that fails, the canary is lost, which is what it is there to show.
    @Override
    public void accept(CanaryStory story, String traceId) {
        service.receive(
                new WireInput(WIRE, story.ninjs(), Optional.of(NINJS), Optional.empty(), traceId, Instant.now(clock)));
    }

    @Override
    public void close() {
        journal.close();
    }
}
