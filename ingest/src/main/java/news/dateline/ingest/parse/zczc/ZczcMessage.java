package news.dateline.ingest.parse.zczc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.legacy.Heading;
import news.dateline.ingest.parse.legacy.LegacyHeader;
import news.dateline.ingest.parse.legacy.LegacyHeader.Filing;
import news.dateline.ingest.parse.legacy.LegacyStory;
import news.dateline.ingest.parse.legacy.LegacyText;

/// Reads one message.
final class ZczcMessage {
    // "ZCZC ABC123": the channel and its number.
    private static final Pattern CHANNEL = Pattern.compile("ZCZC\\s*(?:([A-Za-z]{1,4}?) ?(\\d{3,4})?)?(?:\\s.*)?");
    private static final Pattern ROW = Pattern.compile("\\S(?: {3,}|\\t+)\\S|^\\s*\\d{1,3}[.)]\\s");

    private final WireInput input;
    private final String position;
    private final Notes notes = new Notes();
    private final Leftovers rest = new Leftovers();

    ZczcMessage(WireInput input, String position, Optional<String> charset, int removed) {
        this.input = input;
        this.position = position;
        charset.ifPresent(name -> notes.repair(Leniency.CHARSET_ASSUMED, name));
        if (removed > 0) {
            notes.repair(Leniency.CONTROL_CHARACTERS_REMOVED, removed + " of them in the input");
        }
    }

    ParseOutcome read(List<String> lines) {
        Matcher channel = CHANNEL.matcher(lines.getFirst().strip());
        boolean named = channel.matches() && channel.group(1) != null;
        ZczcFields fields = ZczcFields.of(lines.subList(1, lines.size()));
        List<String> text = lines.subList(1 + fields.lines(), lines.size());
        List<String> headlines = fields.headlines();
        int end = headlines.isEmpty() ? Heading.end(text, input.wire().provider()) : 0;
        Heading heading = headlines.isEmpty() ? Heading.of(text.subList(0, end)) : Heading.of(headlines);
        if (heading.headlines().isEmpty()) {
            return new Rejected(Reason.NOTHING_TO_PUBLISH, "The message has no heading", position);
        }
        LegacyText body = body(text.subList(end, text.size()));
        if (body.body().getParagraphs().isEmpty() && body.notes().isEmpty()) {
            return new Rejected(Reason.NOTHING_TO_PUBLISH, "The message has no text", position);
        }
        fields.rest().forEach(field -> rest.add("header/" + field.charAt(0), field.substring(1)));
        String source = named ? channel.group(1) : "";
        Optional<String> number = named ? Optional.ofNullable(channel.group(2)) : Optional.empty();
        LegacyHeader header = new LegacyHeader(
                ZczcParser.FORMAT + (source.isEmpty() ? "" : ":" + source.toLowerCase(Locale.ROOT)),
                source,
                number,
                fields.keyword(heading),
                Optional.empty(),
                fields.subjects(),
                Filing.of("", Optional.empty()));
        return new LegacyStory(input, header, notes, rest).of(ZczcParser.FORMAT, heading, body, position);
    }

    // Nothing says that a text is in rows but the rows: most of its lines have columns or are numbered.
    private LegacyText body(List<String> lines) {
        List<String> filled = new ArrayList<>(lines);
        filled.removeIf(String::isBlank);
        long rows = filled.stream().filter(line -> ROW.matcher(line).find()).count();
        return filled.size() > 3 && rows * 2 > filled.size()
                ? LegacyText.table(lines)
                : LegacyText.of(lines, input.wire().provider());
    }
}
