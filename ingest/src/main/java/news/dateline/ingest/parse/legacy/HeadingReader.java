package news.dateline.ingest.parse.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells the lines of a heading apart by what they are, since nothing marks them.
final class HeadingReader {
    private static final int LONGEST_NOTE = 12;
    // A line that fills its width goes on in the next one.
    private static final int FULL_LINE = 55;
    private static final Pattern BYLINE = Pattern.compile("(?iu)(by|von|par|por|di|door|av|af|from)\\s+\\p{L}.{1,120}");
    // Reuters writes what is changed before the headline itself: "UPDATE 2-Ferry sails".
    private static final Pattern CHANGED = Pattern.compile(
            "((?:UPDATE|WRAPUP) \\d{1,2}|REFILE|CORRECTED|CORRECTION|RPT|RPT UPDATE \\d{1,2})\\s?-\\s?(\\S.*)");
    private static final Pattern LABELLED = Pattern.compile("([^:]{2,24}):\\s+(\\S.*)");

    private final List<String> headlines = new ArrayList<>();
    private final List<String> bylines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> marked = new ArrayList<>();
    private Marks marks = Marks.NONE;
    private @Nullable String embargo;
    private @Nullable String before;

    Heading read(List<String> lines) {
        int at = 0;
        while (at < lines.size()) {
            String line = Heading.bare(lines.get(at));
            int end = line.startsWith("(") ? endOfNote(lines, at) : at + 1;
            if (end > at + 1 || (line.startsWith("(") && line.endsWith(")"))) {
                bracketed(lines.subList(at, end));
            } else if (!line.isEmpty()) {
                line(line);
            }
            at = end;
        }
        return new Heading(headlines, bylines, notes, marked, marks, Optional.ofNullable(embargo));
    }

    private static int endOfNote(List<String> lines, int start) {
        int most = Math.min(lines.size(), start + LONGEST_NOTE);
        for (int at = start; at < most; at++) {
            if (Heading.bare(lines.get(at)).endsWith(")")) {
                return at + 1;
            }
        }
        return start + 1;
    }

    private void bracketed(List<String> lines) {
        String note = String.join(" ", lines.stream().map(Heading::bare).toList());
        String inside = note.substring(1, note.length() - 1).strip();
        Optional<Marks> said = Marks.of(inside).or(() -> labelled(inside));
        said.ifPresent(this::add);
        note(inside);
        notes.add(note);
        before = null;
    }

    private void line(String line) {
        Optional<Marks> said = Marks.of(line);
        if (said.isPresent()) {
            add(said.get());
            marked.add(line);
        } else if (EditorWords.isNote(line)) {
            note(line);
            notes.add(line);
        } else if (!headlines.isEmpty() && isByline(line)) {
            bylines.add(line);
        } else if (!bylines.isEmpty() && bylines.getLast().equals(before)) {
            // "Associated Press" below "By A B" belongs to it.
            bylines.set(bylines.size() - 1, before + ", " + line);
        } else {
            headline(line);
        }
        before = line;
    }

    private void headline(String line) {
        Matcher changed = CHANGED.matcher(line);
        Matcher label = LABELLED.matcher(line);
        String words = line;
        if (changed.matches()) {
            Marks.of(changed.group(1)).ifPresent(this::add);
            words = changed.group(2);
        } else if (label.matches() && labelled(line).isPresent()) {
            labelled(line).ifPresent(this::add);
            words = label.group(2);
        }
        if (!headlines.isEmpty() && before != null && before.length() >= FULL_LINE && bylines.isEmpty()) {
            headlines.set(headlines.size() - 1, headlines.getLast() + " " + words);
        } else {
            headlines.add(words);
        }
    }

    // "Berichtigung: In einer früheren Version …". What kills says so alone: "Kill: the sequel" is a headline.
    private static Optional<Marks> labelled(String text) {
        Matcher label = LABELLED.matcher(text);
        return label.matches()
                ? Marks.of(label.group(1))
                        .filter(said ->
                                !said.said().contains(Mark.KILL) && !said.said().contains(Mark.HOLD))
                : Optional.empty();
    }

    private void note(String note) {
        if (EditorWords.kills(note)) {
            add(new Marks(0, 0, java.util.Set.of(Mark.KILL)));
        }
        if (embargo == null && EditorWords.isEmbargo(note)) {
            embargo = note;
        }
    }

    private void add(Marks said) {
        marks = marks.plus(said);
    }

    private static boolean isByline(String line) {
        return BYLINE.matcher(line).matches() && "?!".indexOf(line.charAt(line.length() - 1)) < 0;
    }
}
