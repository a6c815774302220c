package news.dateline.ingest.parse.anpa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
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
import news.dateline.ingest.parse.legacy.LegacyLimit;
import news.dateline.ingest.parse.legacy.LegacyStory;
import news.dateline.ingest.parse.legacy.LegacyText;
import news.dateline.ingest.parse.legacy.NearDay;
import news.dateline.ingest.parse.legacy.WireClock;
import news.dateline.ingest.parse.legacy.WireText;

/// Reads one message.
final class AnpaMessage {
    private final WireInput input;
    private final String position;
    private final Notes notes = new Notes();
    private final Leftovers rest = new Leftovers();

    AnpaMessage(WireInput input, String position) {
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
        Optional<AnpaHeader> header = AnpaHeader.of(frame.head());
        if (header.isEmpty()) {
            return new Rejected(Reason.UNKNOWN_FORMAT, "No header of ANPA 1312 after SOH", position);
        }
        frame.assumed().ifPresent(charset -> notes.repair(Leniency.CHARSET_ASSUMED, charset));
        if (!frame.whole()) {
            notes.repair(Leniency.FRAME_INCOMPLETE, "STX or ETX is missing");
        }
        return story(frame, header.get());
    }

    private ParseOutcome story(Frame frame, AnpaHeader header) {
        WireText clean = WireText.of(frame.text().orElseGet(() -> belowHeader(frame.head())));
        if (clean.removed() > 0) {
            notes.repair(Leniency.CONTROL_CHARACTERS_REMOVED, clean.removed() + " of them");
        }
        List<String> lines = clean.text().lines().collect(Collectors.toCollection(ArrayList::new));
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        Optional<SlugLine> slug =
                lines.isEmpty() ? Optional.empty() : SlugLine.of(Heading.bare(AnpaText.bare(lines.getFirst())), header);
        slug.ifPresent(found -> lines.removeFirst());
        LegacyHeader legacy = legacy(header, slug, filing(trailer(frame, lines), header));
        leftovers(frame, header, slug);
        int end = AnpaCategory.isForEditors(header.category()) ? 0 : endOfHeading(lines);
        Heading heading = Heading.of(lines.subList(0, end).stream()
                .map(AnpaText::bare)
                .map(AnpaText::characters)
                .toList());
        LegacyText text = text(header, lines.subList(end, lines.size()));
        return new LegacyStory(input, legacy, notes, rest).of(AnpaParser.FORMAT, heading, text, position);
    }

    private LegacyText text(AnpaHeader header, List<String> lines) {
        if (AnpaCategory.isForEditors(header.category())) {
            return LegacyText.forEditors(AnpaText.running(lines));
        }
        return header.tabular()
                ? LegacyText.table(lines.stream().map(AnpaText::bare).toList())
                : LegacyText.of(AnpaText.running(lines), input.wire().provider());
    }

    private static LegacyHeader legacy(AnpaHeader header, Optional<SlugLine> slug, Filing filing) {
        return new LegacyHeader(
                AnpaParser.FORMAT,
                header.service(),
                Optional.of(header.number()),
                SlugLine.keyword(header, slug),
                AnpaPriority.urgency(header.priority()),
                List.of(AnpaCategory.subject(header.category())),
                filing);
    }

    // The header's date names the day, since leads after midnight keep it; its year is that of the filing time.
    private Filing filing(String trailer, AnpaHeader header) {
        LocalDate received = LegacyStory.received(input);
        List<String> after = WireText.of(trailer)
                .text()
                .lines()
                .map(line -> AnpaText.bare(line.strip()))
                .filter(line -> !line.isEmpty())
                .toList();
        after.stream().skip(1).forEach(line -> rest.add("trailer/line", line));
        String written = after.isEmpty() ? "" : after.getFirst();
        Optional<WireClock> clock = FilingTime.anpa(written, received);
        LocalDate near = clock.map(time -> time.local().toLocalDate()).orElse(received);
        Optional<LocalDate> day = header.month()
                .flatMap(month -> header.day().flatMap(date -> NearDay.of(date, month, OptionalInt.empty(), near)));
        return new Filing(written, clock, day.or(() -> clock.map(time -> near)));
    }

    // The trailer stands behind ETX; where that comes too late or not at all, it is the last line.
    private String trailer(Frame frame, List<String> lines) {
        if (!frame.after().isBlank()) {
            return frame.after();
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        String last = lines.isEmpty() ? "" : AnpaText.bare(lines.getLast().strip());
        return FilingTime.anpa(last, LegacyStory.received(input)).isPresent() ? lines.removeLast() : "";
    }

    private void leftovers(Frame frame, AnpaHeader header, Optional<SlugLine> slug) {
        add("header/selector", header.selector());
        header.words().ifPresent(words -> rest.add("header/words", words));
        if (AnpaPriority.urgency(header.priority()).isEmpty()) {
            rest.add("header/priority", header.priority());
        }
        slug.flatMap(SlugLine::words).ifPresent(words -> rest.add("slugline/words", words));
        add("after", frame.rest());
    }

    private void add(String path, String value) {
        if (!value.isEmpty()) {
            rest.add(path, value);
        }
    }

    // Lines of the heading begin with "^"; a line with a dateline begins the text whatever it begins with.
    private int endOfHeading(List<String> lines) {
        int end = 0;
        while (end < Math.min(lines.size(), Heading.MAX_LINES)
                && lines.get(end).startsWith("^")
                && !Heading.isDateline(
                        AnpaText.bare(lines.get(end)), input.wire().provider())) {
            end++;
        }
        return end;
    }

    // Where STX is lost the text begins below the two lines of the header.
    private static String belowHeader(String head) {
        String[] lines = head.split("(?<=\\n)");
        int skipped = 0;
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (skipped == 2) {
                text.append(line);
            } else if (!line.isBlank()) {
                skipped++;
            }
        }
        return text.toString();
    }
}
