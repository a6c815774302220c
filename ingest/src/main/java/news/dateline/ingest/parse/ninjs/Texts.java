package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Headlines, descriptions and by-lines. In 1.x a member's name says what the text is for and in what form it is
/// (`description_caption_html`), in 2.x and 3.x its role and content type do. A text in two forms is taken once: plain
/// before markup.
final class Texts {
    private static final Set<String> MARKUP = Set.of("html", "html5", "xhtml");
    private static final Set<String> PLAIN = Set.of("text", "plain", "txt");

    private final JsonObject object;
    private final @Nullable String language;

    /// @param object an item, or one inside it
    /// @param language of its texts
    Texts(JsonObject object, @Nullable String language) {
        this.object = object;
        this.language = language;
    }

    /// The main one first: it is the one that others show.
    List<LocalizedText> headlines() {
        List<LocalizedText> found = new ArrayList<>();
        String headline = JsonWords.line(object, "headline");
        if (headline != null) {
            found.add(new LocalizedText(headline, null, language));
        }
        named("headline_", found);
        listed("headlines", found);
        found.sort((one, other) -> Boolean.compare(isMain(other), isMain(one)));
        return found;
    }

    /// In their order.
    List<LocalizedText> descriptions() {
        List<LocalizedText> found = new ArrayList<>();
        String description = JsonWords.verbatim(object, "description");
        if (description != null) {
            found.add(new LocalizedText(description, null, language));
        }
        named("description_", found);
        listed("descriptions", found);
        return found;
    }

    List<String> bylines() {
        List<String> found = new ArrayList<>();
        for (String text : JsonWords.texts(object, "byline", "by", "bylines")) {
            String line = Words.collapse(text);
            if (!line.isEmpty()) {
                found.add(line);
            }
        }
        return found;
    }

    /// Superdesk's own items have an object with the line as a text.
    @Nullable
    String dateline() {
        JsonObject dateline = object.object("dateline");
        return dateline == null ? JsonWords.line(object, "dateline") : JsonWords.line(dateline, "text");
    }

    /// The one headline of something that has room for one; the others are not read.
    @Nullable
    String headline() {
        String headline = JsonWords.line(object, "headline");
        return headline == null ? best("headline", "main") : headline;
    }

    /// The one description of a picture: what is called its caption, else what is plain text.
    @Nullable
    String caption() {
        return best("description", "caption");
    }

    private @Nullable String best(String kind, String wanted) {
        String chosen = null;
        for (int i = 0; i < object.size(); i++) {
            String name = object.name(i);
            boolean isOne = name.startsWith(kind + "_") && object.peekText(name) != null;
            if (isOne && (chosen == null || rank(name, wanted) < rank(chosen, wanted))) {
                chosen = name;
            }
        }
        List<LocalizedText> found = new ArrayList<>();
        if (chosen != null) {
            add(object, chosen, new Form(null, isMarkup(chosen)), found);
        } else {
            bestListed(kind + "s", wanted, found);
        }
        return found.isEmpty()
                ? JsonWords.verbatim(object, kind)
                : found.getFirst().getText();
    }

    private void bestListed(String name, String wanted, List<LocalizedText> found) {
        List<JsonObject> all = object.objects(name);
        JsonObject chosen = null;
        for (JsonObject each : all) {
            boolean isWanted = wanted.equals(each.peekText("role"));
            if (chosen == null || isWanted) {
                chosen = each;
            }
            if (isWanted) {
                break;
            }
        }
        if (chosen != null) {
            add(chosen, "value", form(chosen), found);
        }
    }

    private static int rank(String name, String wanted) {
        if (name.contains(wanted)) {
            return 0;
        }
        return isMarkup(name) ? 2 : 1;
    }

    private static boolean isMain(LocalizedText text) {
        String role = text.getRole().orElse("");
        return role.isEmpty() || "main".equals(role);
    }

    // ninjs 1.x, patternProperties.
    private void named(String prefix, List<LocalizedText> found) {
        Set<String> purposes = new HashSet<>();
        for (boolean markup : new boolean[] {false, true}) {
            for (int i = 0; i < object.size(); i++) {
                String name = object.name(i);
                if (name.startsWith(prefix) && isMarkup(name) == markup && purposes.add(purpose(name))) {
                    add(object, name, new Form(name.substring(prefix.length()), markup), found);
                }
            }
        }
    }

    private void listed(String name, List<LocalizedText> found) {
        for (JsonObject each : object.objects(name)) {
            add(each, "value", form(each), found);
        }
    }

    private static Form form(JsonObject listed) {
        String type = JsonWords.line(listed, "contenttype", "contentType");
        boolean markup = type != null && type.toLowerCase(Locale.ROOT).contains("html");
        return new Form(JsonWords.line(listed, "role"), markup);
    }

    /// What a text is for and whether it is markup.
    private record Form(@Nullable String role, boolean markup) {}

    private void add(JsonObject holder, String name, Form form, List<LocalizedText> found) {
        String text = JsonWords.verbatim(holder, name);
        String plain = text != null && form.markup() && text.indexOf('<') >= 0
                ? String.join("\n\n", HtmlText.read(text, Set.of()).body().getParagraphs())
                : text;
        if (plain != null && !plain.isEmpty()) {
            found.add(new LocalizedText(plain, form.role(), language));
        }
    }

    private static boolean isMarkup(String name) {
        return MARKUP.contains(lastWord(name));
    }

    private static String purpose(String name) {
        String last = lastWord(name);
        boolean isForm = MARKUP.contains(last) || PLAIN.contains(last);
        return isForm ? name.substring(0, name.length() - last.length()) : name + "_";
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
    }
}
