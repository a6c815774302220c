package news.dateline.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Story;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.WireStory;

/// Inputs as wires would send them.
public final class TestWires {
    public static final Instant RECEIVED = Instant.parse("2026-11-23T12:00:00Z");
    public static final WireProfile WIRE = new WireProfile("desk", "acme", Optional.empty(), Optional.empty());

    private TestWires() {}

    public static WireInput input(String content) {
        return input(content.getBytes(StandardCharsets.UTF_8));
    }

    public static WireInput input(byte[] content) {
        return new WireInput(WIRE, content, Optional.empty(), Optional.empty(), "trace-1", RECEIVED);
    }

    public static WireInput inZone(String content, String zone) {
        WireProfile wire = new WireProfile("desk", "acme", Optional.of(ZoneId.of(zone)), Optional.of("fi"));
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new WireInput(wire, bytes, Optional.empty(), Optional.empty(), "trace-1", RECEIVED);
    }

    public static WireStory story(ParseOutcome outcome) {
        if (outcome instanceof Story story) {
            return story.story();
        }
        throw new AssertionError("Expected a story, got " + outcome);
    }

    public static Rejected rejected(List<ParseOutcome> outcomes) {
        if (outcomes.getLast() instanceof Rejected rejected) {
            return rejected;
        }
        throw new AssertionError("Expected a rejection at the end, got " + outcomes);
    }

    public static List<String> repairs(WireStory story) {
        return story.getRepairs().stream().map(Repair::getName).toList();
    }
}
