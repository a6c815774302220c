package news.dateline.ingest.parse.iptc7901;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.legacy.FilingTime;
import news.dateline.ingest.parse.legacy.Frame;
import news.dateline.ingest.parse.legacy.Heading;
import news.dateline.ingest.parse.legacy.LegacyHeader;
import news.dateline.ingest.parse.legacy.LegacyHeader.Filing;
import news.dateline.ingest.parse.legacy.LegacyHeader.Keyword;
import news.dateline.ingest.parse.legacy.LegacyLimit;
import news.dateline.ingest.parse.legacy.LegacyStory;
import news.dateline.ingest.parse.legacy.LegacyText;
import news.dateline.ingest.parse.legacy.Marks;
import news.dateline.ingest.parse.legacy.WireText;
import news.dateline.schemas.model.ConceptRef;

/// Reads one message.
final class Iptc7901Message {
    static final String SEPARATOR = "/";

    private final WireInput input;
    private final String position;
    private final Notes notes = new Notes();
    private final Leftovers rest = new Leftovers();
    private int removed;

    Iptc7901Message(WireInput input, String position) {
        this.input = input;
        this.position = position;
    }

    ParseOutcome read(byte[] bytes) {
        if (bytes.length > LegacyLimit.MAX_MESSAGE_BYTES.most()) {
            return LegacyLimit.MAX_MESSAGE_BYTES.passed(bytes.length, position);
        }
        Frame frame = Frame.of(bytes, input.charset());
        Optional<Rejected> undecoded = frame.undecoded(position);
        if (undecoded.isPresent()) {
            return undecoded.get();
        }
        List<String> head = filled(frame.head());
        Optional<Iptc7901Header> header = Iptc7901Header.of(head.isEmpty() ? "" : head.getFirst());
        if (header.isEmpty()) {
            return new Rejected(Reason.UNKNOWN_FORMAT, "No header of IPTC 7901 after SOH", position);
        }
        frame.assumed().ifPresent(charset -> notes.repair(Leniency.CHARSET_ASSUMED, charset));
        if (!frame.whole()) {
            notes.repair(Leniency.FRAME_INCOMPLETE, "STX or ETX is missing");
        }
        return story(frame, head, header.get());
    }

    private ParseOutcome story(Frame frame, List<String> head, Iptc7901Header header) {
        boolean framed = frame.text().isPresent();
        String keyword = head.size() > 1 && (framed || head.get(1).endsWith(SEPARATOR)) ? head.get(1) : "";
        List<String> text = frame.text().map(this::lines).orElseGet(() -> belowHead(frame, keyword));
        Filing filing = filing(frame, text);
        if (framed) {
            head.stream().skip(2).forEach(line -> rest.add("header/line", line));
        }
        header.words().ifPresent(words -> rest.add("header/words", words));
        add("header/rest", header.rest());
        add("after", frame.rest());
        int end = Heading.end(text, input.wire().provider());
        Heading heading = Heading.of(text.subList(0, end));
        LegacyText body =
                LegacyText.of(text.subList(end, text.size()), input.wire().provider());
        if (removed > 0) {
            notes.repair(Leniency.CONTROL_CHARACTERS_REMOVED, removed + " of them");
        }
        return new LegacyStory(input, legacy(header, keyword(keyword), filing), notes, rest)
                .of(Iptc7901Parser.FORMAT, heading, body, position);
    }

    private static LegacyHeader legacy(Iptc7901Header header, Keyword keyword, Filing filing) {
        return new LegacyHeader(
                Iptc7901Parser.FORMAT + ":" + header.source().toLowerCase(java.util.Locale.ROOT),
                header.source(),
                Optional.of(header.number()),
                keyword,
                header.priority(),
                header.category().stream()
                        .map(category ->
                                ConceptRef.newBuilder().setLiteral(category).build())
                        .toList(),
                filing);
    }

    // Where STX is lost the text begins below the header and, if it is there, the keyword line.
    private List<String> belowHead(Frame frame, String keyword) {
        List<String> lines = new ArrayList<>(lines(frame.head()));
        int skipped = keyword.isEmpty() ? 1 : 2;
        while (skipped > 0) {
            skipped -= lines.removeFirst().isBlank() ? 0 : 1;
        }
        return lines;
    }

    // The time stands after ETX; where that is lost, it is the last line.
    private Filing filing(Frame frame, List<String> text) {
        var received = LegacyStory.received(input);
        List<String> after = filled(frame.after());
        while (!text.isEmpty() && text.getLast().isBlank()) {
            text.removeLast();
        }
        if (after.isEmpty() && !frame.whole() && !text.isEmpty()) {
            Optional<Filing> last = FilingTime.iptc(text.getLast(), received)
                    .map(clock -> Filing.of(text.getLast().strip(), Optional.of(clock)));
            last.ifPresent(found -> text.removeLast());
            return last.orElse(Filing.of("", Optional.empty()));
        }
        after.stream().skip(1).forEach(line -> rest.add("trailer/line", line));
        String written = after.isEmpty() ? "" : after.getFirst();
        return Filing.of(written, FilingTime.iptc(written, received));
    }

    // "Verkehr/Bahn/2. Lead/": what says which version it is names no story.
    private static Keyword keyword(String line) {
        List<String> parts = Stream.of(line.split(SEPARATOR))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> names =
                parts.stream().filter(part -> Marks.of(part).isEmpty()).toList();
        List<String> marked =
                parts.stream().filter(part -> Marks.of(part).isPresent()).toList();
        Marks marks = marked.stream().flatMap(part -> Marks.of(part).stream()).reduce(Marks.NONE, Marks::plus);
        Optional<String> separator = line.contains(SEPARATOR) ? Optional.of(SEPARATOR) : Optional.empty();
        return new Keyword(line, separator, String.join(" ", names), names, marks, marked);
    }

    private void add(String path, String value) {
        if (!value.isEmpty()) {
            rest.add(path, value);
        }
    }

    private List<String> filled(String raw) {
        return WireText.of(raw)
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> lines(String raw) {
        WireText text = WireText.of(raw);
        removed += text.removed();
        return text.text().lines().collect(Collectors.toCollection(ArrayList::new));
    }
}
