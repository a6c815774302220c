package news.dateline.ingest.parse.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.body.ReadableText;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Titles, names, summaries and rights as text.
final class TextOf {
    private TextOf() {}

    /// One line of an element of RSS, which is plain text by its specification and often HTML all the same. Null when
    /// blank.
    static @Nullable String line(Element element, Notes notes) {
        if (!element.elements().isEmpty()) {
            return orNull(readable(element));
        }
        String text = element.text();
        if (Markups.hasReference(text) || Markups.hasTagOfLine(text)) {
            notes.repair(Leniency.HTML_IN_TITLE, element.name() + ": " + Words.collapse(text));
            return orNull(lineOfHtml(text));
        }
        return orNull(Words.collapse(text));
    }

    /// One line of a text construct. RFC 4287 §3.1: text, html or xhtml; Atom 0.3 has media types and a mode. Null
    /// when blank.
    static @Nullable String construct(Element element) {
        if (!element.elements().isEmpty()) {
            element.attribute("type");
            element.attribute("mode");
            return orNull(readable(element));
        }
        String text = decoded(element);
        return orNull(isHtml(element) ? lineOfHtml(text) : Words.collapse(text));
    }

    /// The same with its paragraphs on lines of their own, and every space where there is no markup.
    static @Nullable String verbatim(Element element) {
        if (!element.elements().isEmpty()) {
            return construct(element);
        }
        String text = decoded(element);
        return orNull(isHtml(element) ? ofHtml(text) : text.strip());
    }

    // Atom 0.3, `mode`: base64 too, which is read as it stands where it is none.
    private static String decoded(Element element) {
        String text = element.text();
        if (!"base64".equals(element.peek("mode"))) {
            return text;
        }
        try {
            return new String(Base64.getDecoder().decode(text.replaceAll("\\s+", "")), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /// Words of HTML, each paragraph on a line.
    static String ofHtml(String html) {
        return String.join("\n", paragraphs(html));
    }

    /// The paragraphs of HTML; without a tag there is one.
    static List<String> paragraphs(String html) {
        if (!Markups.hasTag(html)) {
            String text = Words.collapse(unescaped(html));
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return HtmlText.read(html, Set.of()).body().getParagraphs();
    }

    /// The characters that HTML's references stand for.
    static String unescaped(String html) {
        return html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false);
    }

    private static String lineOfHtml(String html) {
        return String.join(" ", paragraphs(html));
    }

    private static String readable(Element element) {
        String words = ReadableText.of(element);
        element.markAllRead();
        return words;
    }

    private static boolean isHtml(Element element) {
        String type = String.valueOf(element.attribute("type")).toLowerCase(Locale.ROOT);
        element.attribute("mode");
        return type.contains("html");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
