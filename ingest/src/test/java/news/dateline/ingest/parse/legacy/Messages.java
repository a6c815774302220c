package news.dateline.ingest.parse.legacy;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;

/// Messages of legacy wires for tests: small ones that a test changes in one place. The wire signs with `mrd`.
public final class Messages {
    private static final WireProfile WIRE = new WireProfile("mrd", "mrd", Optional.empty(), Optional.of("en"));

    private Messages() {}

    /// An IPTC 7901 message.
    public static String iptc(String header, String keyword, String text, String time) {
        return "\u0001" + header + "\r\n\r\n" + keyword + "\r\n\u0002" + text + "\r\n\u0003" + time
                + "\r\n\u007f\u0004\r\n";
    }

    /// An IPTC 7901 message about a bridge, with this heading.
    public static String bridge(String number, String heading) {
        return iptc(
                "nrd" + number + " 3 i 96 mrd",
                "Norway/bridge/",
                heading + "\r\n\r\nKragnes (mrd) - The bridge is shut.",
                "240655 GMT Nov 26");
    }

    /// An ANPA message with this keyword area and these lines.
    public static String anpa(String header, String keyword, String text) {
        return "\u0016\u0016\u0001" + header + "\u001fasian\n" + keyword + "\r\n\u0002" + text
                + "\u0003MRD-WF-11-24-26 0656GMT<\r\n\r\n\f\r\n\u0004";
    }

    public static WireInput input(String message) {
        return input(message, java.nio.charset.StandardCharsets.UTF_8);
    }

    public static WireInput input(String message, Charset charset) {
        return new WireInput(
                WIRE, message.getBytes(charset), Optional.empty(), Optional.empty(), "trace-1", TestWires.RECEIVED);
    }

    /// The same with the encoding in its type.
    public static WireInput declared(String message, String charset) {
        return new WireInput(
                WIRE,
                message.getBytes(Charset.forName(charset)),
                Optional.of("text/plain; charset=" + charset),
                Optional.empty(),
                "trace-1",
                TestWires.RECEIVED);
    }

    public static WireInput inZone(String message, String zone) {
        WireProfile wire = new WireProfile("mrd", "mrd", Optional.of(ZoneId.of(zone)), Optional.empty());
        return new WireInput(
                wire,
                message.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty(),
                "trace-1",
                TestWires.RECEIVED);
    }

    public static List<ParseOutcome> parse(WireInput input) {
        return new Parsers().parse(input);
    }

    public static WireStory story(String message) {
        return TestWires.story(parse(input(message)).getFirst());
    }

    public static String unparsed(WireStory story, String path) {
        return story.getUnparsed().stream()
                .filter(piece -> piece.getPath().equals(path))
                .map(Unparsed::getValue)
                .findFirst()
                .orElse("");
    }

    public static List<String> signals(WireStory story) {
        return story.getSignals().stream()
                .map(signal -> signal.getQcode().or(signal::getLiteral).orElse(""))
                .toList();
    }

    public static List<String> subjects(WireStory story) {
        return story.getSubjects().stream()
                .map(subject -> subject.getQcode().or(subject::getLiteral).orElse(""))
                .toList();
    }

    public static List<String> located(WireStory story) {
        return story.getLocated().stream()
                .map(ConceptRef::getLiteral)
                .flatMap(Optional::stream)
                .toList();
    }
}
