package news.dateline.app.golden;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.enrich.EnrichStep;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.publish.Desk;
import news.dateline.publish.Publication;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.serde.AvroJson;

/// The steps of all stages one after the other, without a broker and with a clock that stands: what comes out is the
/// same at every run. One channel takes every story, also before its embargo ends.
final class SampleWay {
    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final WireProfile WIRE =
            new WireProfile("samples", "samples", Optional.of(ZoneOffset.UTC), Optional.empty());

    private final Parsers parsers = new Parsers();
    private final EnrichStep enrich = EnrichStep.standard();
    private final Desk desk =
            new Desk(story -> new Routes(new TreeMap<>(Map.of("trusted", EmbargoPolicy.DELIVER_MARKED))));
    private final Map<String, LedgerEntry> ledger = new HashMap<>();

    /// What was decided about each item of a file, and the events that it made.
    ArrayNode walk(Path file) throws IOException {
        WireInput input = new WireInput(WIRE, Files.readAllBytes(file), Optional.empty(), Optional.empty(), TRACE, NOW);
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (ParseOutcome outcome : parsers.parse(input)) {
            items.add(
                    switch (outcome) {
                        case ParseOutcome.Story story -> publish(enrich.apply(story.story()));
                        case ParseOutcome.Vocabulary vocabulary -> said("vocabulary " + vocabulary.guid());
                        case ParseOutcome.Rejected rejected -> said("rejected " + rejected.reason());
                    });
        }
        return items;
    }

    private ObjectNode publish(EnrichedStory story) {
        String id = story.getStory().getId();
        Publication publication = desk.arrive(Optional.ofNullable(ledger.get(id)), story, NOW);
        ledger.put(id, publication.entry());
        ObjectNode item = said(publication.decision().getClass().getSimpleName());
        publication.events().stream()
                .filter(event -> event.getChannel().isPresent())
                .map(SampleWay::json)
                .forEach(item.withArray("events")::add);
        return item;
    }

    private static ObjectNode json(StoryEvent event) {
        return AvroJson.of(event);
    }

    private static ObjectNode said(String decision) {
        return JsonNodeFactory.instance.objectNode().put("decision", decision);
    }
}
