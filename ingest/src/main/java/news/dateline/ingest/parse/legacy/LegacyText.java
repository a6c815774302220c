package news.dateline.ingest.parse.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.body.PlainText;
import news.dateline.ingest.parse.xml.Markup;
import news.dateline.schemas.model.Body;

/// The text of a message below its heading, for readers and for editors.
///
/// @param body for readers, without dateline, agency and standfirst
/// @param standfirst what stands above the dateline
/// @param dateline place, and day if it is there
/// @param agency who signs
/// @param notes for editors only
public record LegacyText(
        Body body, List<String> standfirst, Optional<String> dateline, Optional<String> agency, List<String> notes) {
    // A dateline this far down is one of another story.
    private static final int LAST_ORIGIN = 4;
    private static final Pattern RULE = Pattern.compile("[\\s_*=~.–—-]{2,}|[_*=~]");
    private static final Pattern SIGNATURE = Pattern.compile("[\\p{L}-]{2,12}(?:[ /]{1,2}[\\p{Ll}\\d]{1,6}){0,10}\\.?");
    private static final Pattern SIGNED = Pattern.compile("[A-Z]{2,4}(?: [A-Z]{2,8})?");

    /// Copies the lists.
    public LegacyText {
        standfirst = List.copyOf(standfirst);
        notes = List.copyOf(notes);
    }

    /// Nothing for readers: all of it is for editors.
    public static LegacyText forEditors(List<String> lines) {
        return new LegacyText(new Body("", List.of()), List.of(), Optional.empty(), Optional.empty(), blocks(lines));
    }

    /// Rows and columns: each line is a paragraph, and their HTML is preformatted.
    public static LegacyText table(List<String> lines) {
        List<String> rows =
                new ArrayList<>(lines.stream().map(String::stripTrailing).toList());
        while (!rows.isEmpty() && rows.getLast().isEmpty()) {
            rows.removeLast();
        }
        while (!rows.isEmpty() && rows.getFirst().isEmpty()) {
            rows.removeFirst();
        }
        List<String> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        StringBuilder html = new StringBuilder("<pre>");
        Markup.escape(String.join("\n", rows), html);
        Body body = filled.isEmpty() ? new Body("", List.of()) : new Body(html + "</pre>", filled);
        return new LegacyText(body, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /// Running text.
    ///
    /// @param provider the wire's, which may sign with its own name
    public static LegacyText of(List<String> lines, String provider) {
        int end = endOfText(lines);
        List<String> notes = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : Paragraphs.of(lines.subList(0, end))) {
            if (EditorWords.isNoteInText(paragraph)) {
                notes.add(paragraph);
            } else if (!RULE.matcher(paragraph).matches()) {
                paragraphs.add(paragraph);
            }
        }
        notes.addAll(blocks(lines.subList(end, lines.size())));
        LegacyText read = withOrigin(paragraphs, notes, provider);
        return isSigned(read, provider) ? read.withoutSignature() : read;
    }

    /// The note that says when the story may be used, if one begins with that.
    Optional<String> embargo() {
        return notes.stream()
                .filter(note -> note.lines().limit(1).anyMatch(EditorWords::isEmbargoInText))
                .findFirst();
    }

    private LegacyText withoutSignature() {
        List<String> paragraphs = new ArrayList<>(body.getParagraphs());
        List<String> all = new ArrayList<>(List.of(paragraphs.removeLast()));
        all.addAll(notes);
        return new LegacyText(new Body(PlainText.html(paragraphs), paragraphs), standfirst, dateline, agency, all);
    }

    private static LegacyText withOrigin(List<String> paragraphs, List<String> notes, String provider) {
        for (int at = 0; at < Math.min(LAST_ORIGIN, paragraphs.size()); at++) {
            Optional<Origin> origin = Origin.of(paragraphs.get(at), provider)
                    .filter(found -> Agencies.isOne(found.agency(), provider) || isFirst(found, paragraphs));
            if (origin.isPresent()) {
                List<String> body = new ArrayList<>(paragraphs.subList(at, paragraphs.size()));
                body.set(0, origin.get().text());
                return new LegacyText(
                        new Body(PlainText.html(body), body),
                        paragraphs.subList(0, at),
                        origin.map(Origin::dateline),
                        origin.map(Origin::agency),
                        notes);
            }
        }
        return new LegacyText(
                new Body(PlainText.html(paragraphs), paragraphs), List.of(), Optional.empty(), Optional.empty(), notes);
    }

    // A name that nobody knows signs only at the very start.
    private static boolean isFirst(Origin origin, List<String> paragraphs) {
        return paragraphs.getFirst().endsWith(origin.text());
    }

    private static int endOfText(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (EditorWords.endsText(lines.get(at).strip())) {
                return withoutRule(lines, at);
            }
        }
        return lines.size();
    }

    // The stars above "not for publication" belong to it.
    private static int withoutRule(List<String> lines, int end) {
        int at = end;
        while (at > 0
                && (lines.get(at - 1).isBlank()
                        || RULE.matcher(lines.get(at - 1)).matches())) {
            at--;
        }
        return at;
    }

    // "dpa kre/su yysw a3 mda": who wrote and who read it, behind the name that signs the dateline or is known.
    private static boolean isSigned(LegacyText read, String provider) {
        if (read.body().getParagraphs().isEmpty()) {
            return false;
        }
        String last = read.body().getParagraphs().getLast();
        String name = last.split("[ /]", 2)[0];
        return (SIGNATURE.matcher(last).matches() || SIGNED.matcher(last).matches())
                && (Agencies.isOne(name, provider)
                        || read.agency().filter(name::equalsIgnoreCase).isPresent());
    }

    private static List<String> blocks(List<String> lines) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : lines) {
            if (!line.isBlank() && !RULE.matcher(line).matches()) {
                block.append(block.isEmpty() ? "" : "\n").append(line.stripTrailing());
            } else if (!block.isEmpty()) {
                blocks.add(block.toString().strip());
                block.setLength(0);
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block.toString().strip());
        }
        return blocks;
    }
}
