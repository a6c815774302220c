package news.dateline.ingest.parse.ninjs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.body.BodyReader;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.body.PlainText;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.xml.HardenedXml;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.schemas.model.Body;
import org.jspecify.annotations.Nullable;

/// The text of an item, from the form that carries most: markup before plain text, what has no special role before what
/// has one. The other forms are not read and stay in `unparsed`.
final class Bodies {
    private final Item item;
    private final Set<String> headlines;

    Bodies(Item item, Set<String> headlines) {
        this.item = item;
        this.headlines = headlines;
    }

    /// The forms that a body can have, the best first.
    private enum Form {
        HTML,
        NITF,
        TEXT,
        UNKNOWN
    }

    /// One body.
    ///
    /// @param holder the object that it is a member of
    /// @param name of the member
    /// @param special whether it has a role beside its form: a sidebar, a second rendering
    private record Candidate(JsonObject holder, String name, Form form, boolean special) {
        String value() {
            return String.valueOf(holder.peekText(name));
        }
    }

    /// What was chosen.
    ///
    /// @param written as it stood
    record Chosen(Content content, String written) {}

    Chosen read() {
        List<Candidate> candidates = candidates();
        candidates.sort(Comparator.comparing(Candidate::special).thenComparing(Candidate::form));
        for (Candidate candidate : candidates) {
            if (candidate.form() != Form.UNKNOWN) {
                String written = candidate.value();
                Content content = content(candidate.form(), written);
                if (!content.body().getParagraphs().isEmpty()
                        || !content.pictures().isEmpty()) {
                    taken(candidate);
                    return new Chosen(content, written);
                }
            }
        }
        if (!candidates.isEmpty()) {
            item.notes()
                    .repair(
                            Leniency.CONTENT_NOT_UNDERSTOOD,
                            candidates.getFirst().name());
        }
        return new Chosen(Content.ofBody(new Body("", List.of())), "");
    }

    private void taken(Candidate candidate) {
        candidate.holder().text(candidate.name());
        for (String name : List.of("role", "contenttype", "contentType")) {
            candidate.holder().text(name);
        }
        if (candidate.form() == Form.TEXT) {
            item.notes().repair(Leniency.PARAGRAPHS_FROM_TEXT, candidate.name());
        }
    }

    private Content content(Form form, String written) {
        return switch (form) {
            case HTML -> HtmlText.read(written, headlines);
            case NITF -> nitf(written);
            case TEXT, UNKNOWN -> Content.ofBody(PlainText.body(written));
        };
    }

    // NITF has empty elements, which HTML has not; what is not well-formed is read as browsers do all the same.
    private Content nitf(String written) {
        try {
            XmlCursor cursor = HardenedXml.open(written.getBytes(StandardCharsets.UTF_8));
            cursor.nextTag();
            Content content = BodyReader.read(cursor.element(), headlines);
            cursor.finish();
            return content;
        } catch (XMLStreamException e) {
            return HtmlText.read(written, headlines);
        }
    }

    private List<Candidate> candidates() {
        JsonObject root = item.root();
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            String name = root.name(i);
            if (name.startsWith("body_") && root.peekText(name) != null) {
                found.add(named(name));
            }
        }
        for (JsonObject each : root.objects("bodies")) {
            if (each.peekText("value") != null) {
                found.add(listed(each));
            }
        }
        return found;
    }

    // ninjs 1.x, patternProperties: the name tells form and purpose, apart by `_`.
    private Candidate named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf('_') + 1);
        Form form = ofWord(last);
        String purpose = form == null ? lower : lower.substring(0, lower.length() - last.length());
        boolean special = !"body_".equals(purpose) && !purpose.startsWith("body_main");
        String value = String.valueOf(item.root().peekText(name));
        return new Candidate(item.root(), name, form == null ? ofValue(value) : form, special);
    }

    private static Candidate listed(JsonObject object) {
        String role = object.peekText("role");
        Form ofRole = role == null ? null : ofWord(role.strip().toLowerCase(Locale.ROOT));
        Form ofType = ofType(type(object));
        String value = String.valueOf(object.peekText("value"));
        Form form = ofType == null ? ofRole : ofType;
        boolean special = role != null && ofRole == null && !"main".equals(role.strip());
        return new Candidate(object, "value", form == null ? ofValue(value) : form, special);
    }

    private static String type(JsonObject object) {
        String type = object.peekText("contenttype");
        String camel = type == null ? object.peekText("contentType") : type;
        return camel == null ? "" : camel.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Form ofType(String type) {
        if (type.contains("html")) {
            return Form.HTML;
        }
        if (type.contains("nitf")) {
            return Form.NITF;
        }
        return type.startsWith("text/plain") ? Form.TEXT : null;
    }

    private static @Nullable Form ofWord(String word) {
        return switch (word) {
            case "html", "html5", "xhtml" -> Form.HTML;
            case "nitf" -> Form.NITF;
            case "text", "plain", "txt" -> Form.TEXT;
            default -> null;
        };
    }

    private static Form ofValue(String value) {
        String start = value.stripLeading();
        if (!start.startsWith("<")) {
            return Form.TEXT;
        }
        if (start.contains("<nitf") || start.contains("<body.content")) {
            return Form.NITF;
        }
        boolean isHtml = start.contains("</p>") || start.contains("</html>") || start.contains("</div>");
        return isHtml ? Form.HTML : Form.UNKNOWN;
    }
}
