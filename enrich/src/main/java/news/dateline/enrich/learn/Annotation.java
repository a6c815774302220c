package news.dateline.enrich.learn;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;

/// An annotated story, read: lines `key: value`, an empty line, the headline, and paragraphs with empty lines between.
/// A name is `[Davos](PLACE city:davos-ch)`; its id may be missing.
public sealed interface Annotation {
    /// It can be used.
    record Sound(AnnotatedStory story) implements Annotation {}

    /// It cannot, and why.
    record Faulty(AnnotationFault fault) implements Annotation {}

    /// Reads the text of a file.
    static Annotation of(String file, String text) {
        try {
            return new Sound(new Reader(file, text).story());
        } catch (Reader.Stop stop) {
            return new Faulty(stop.fault);
        }
    }

    /// Reads one file line by line.
    final class Reader {
        private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]\\n]+)]\\(([A-Z]+)(?: ([^() ]+))?\\)");
        private static final Map<String, NameType> TYPES = Map.of(
                "PERSON", NameType.PERSON,
                "ORG", NameType.ORGANISATION,
                "PLACE", NameType.PLACE,
                "MISC", NameType.MISC);

        private final String file;
        private final String[] lines;
        private final Map<String, String> header = new HashMap<>();
        private final List<TextField> texts = new ArrayList<>();
        private final List<AnnotatedName> names = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private int line;

        private Reader(String file, String text) {
            this.file = file;
            this.lines = text.split("\\R", -1);
        }

        private static final class Stop extends Exception {
            private static final long serialVersionUID = 1;
            private final transient AnnotationFault fault;

            private Stop(AnnotationFault fault) {
                super(fault.toString());
                this.fault = fault;
            }
        }

        private AnnotatedStory story() throws Stop {
            readHeader();
            for (; line < lines.length; line++) {
                if (lines[line].isBlank()) {
                    endParagraph();
                } else {
                    readLine();
                }
            }
            endParagraph();
            if (texts.isEmpty()) {
                throw fault(0, "ends before a headline");
            }
            return new AnnotatedStory(
                    file, new StoryText(texts, date(), Optional.ofNullable(header.get("home"))), names);
        }

        private void readHeader() throws Stop {
            for (; line < lines.length && !lines[line].isBlank(); line++) {
                int colon = lines[line].indexOf(':');
                if (colon < 1) {
                    throw fault(0, "is no header: 'key: value' up to the first empty line");
                }
                header.put(
                        lines[line].substring(0, colon),
                        lines[line].substring(colon + 1).strip());
            }
        }

        private Optional<LocalDate> date() throws Stop {
            String date = header.get("date");
            try {
                return Optional.ofNullable(date).map(LocalDate::parse);
            } catch (DateTimeParseException e) {
                line = 0;
                throw fault(0, "has a date that is none: " + date);
            }
        }

        private void readLine() throws Stop {
            if (!paragraph.isEmpty()) {
                paragraph.append('\n');
            }
            String text = lines[line];
            Matcher mark = MARK.matcher(text);
            int at = 0;
            while (mark.find()) {
                append(text, at, mark.start());
                NameType type = TYPES.get(mark.group(2));
                if (type == null) {
                    throw fault(mark.start(2), "names no type: " + mark.group(2));
                }
                int begin = paragraph.length();
                paragraph.append(mark.group(1));
                String id = mark.group(3) == null ? "" : mark.group(3);
                names.add(new AnnotatedName(texts.size(), begin, paragraph.length(), type, id));
                at = mark.end();
            }
            append(text, at, text.length());
        }

        private void append(String text, int from, int to) throws Stop {
            for (int i = from; i < to; i++) {
                if (text.charAt(i) == '[' || text.charAt(i) == ']') {
                    throw fault(i, "has a bracket outside a mark '[name](TYPE id)'");
                }
            }
            paragraph.append(text, from, to);
        }

        private void endParagraph() {
            if (!paragraph.isEmpty()) {
                boolean headline = texts.isEmpty();
                int index = headline ? 0 : texts.size() - 1;
                texts.add(new TextField(headline ? Field.HEADLINE : Field.BODY, index, paragraph.toString()));
                paragraph.setLength(0);
            }
        }

        private Stop fault(int column, String reason) {
            return new Stop(new AnnotationFault(file, line + 1, column + 1, reason));
        }
    }
}
