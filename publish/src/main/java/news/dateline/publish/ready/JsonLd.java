package news.dateline.publish.ready;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;

/// A story as schema.org's NewsArticle (schema.org 29). Publisher and address are the site's own and not in it; nor is
/// the body, which the event has twice already. Bounded: long texts are cut and long lists end.
final class JsonLd {
    static final int MAX_TEXT = 1_000;
    static final int MAX_LIST = 25;

    // As agencies begin a by-line in the languages of their wires.
    private static final Pattern BY = Pattern.compile("^(?:by|von|par|por) ", Pattern.CASE_INSENSITIVE);
    private static final String TYPE = "@type";
    private static final String NAME = "name";

    private JsonLd() {}

    /// JSON text that may stand in an HTML script element as it is: no sign in it ends the element or a line.
    static String of(WireStory story, ReadyStory ready) {
        ObjectNode article = object("NewsArticle");
        article.put("@context", "https://schema.org");
        put(article, "identifier", Optional.of(story.getGuid()));
        article.put("version", story.getVersion());
        texts(article, story, ready);
        times(article, ready);
        makers(article, ready);
        rights(article, ready.getRights());
        JsonLdThings.add(article, ready);
        list(article, "isBasedOn", JsonLdSources.of(ready.getLinks().stream()));
        list(article, "image", ready.getPictures().stream().map(JsonLdImages::of));
        return safe(article.toString());
    }

    private static void texts(ObjectNode article, WireStory story, ReadyStory ready) {
        put(article, "headline", Optional.of(ready.getHeadline()));
        put(
                article,
                "alternativeHeadline",
                story.getHeadlines().stream()
                        .map(LocalizedText::getText)
                        .filter(text -> !PlainText.of(text).equals(ready.getHeadline()))
                        .findFirst());
        put(
                article,
                "description",
                ready.getStandfirst()
                        .or(() -> ready.getBody().getParagraphs().stream().findFirst()));
        put(article, "dateline", ready.getDateline());
        put(article, "inLanguage", ready.getLanguage());
        put(article, "correction", ready.getCorrectionNote());
        article.put("wordCount", ready.getWordCount());
        list(article, "keywords", ready.getKeywords().stream().map(JsonLd::text));
    }

    private static void times(ObjectNode article, ReadyStory ready) {
        put(
                article,
                "datePublished",
                ready.getFirstCreated().or(ready::getVersionCreated).map(Objects::toString));
        put(article, "dateModified", ready.getVersionCreated().map(Objects::toString));
        put(article, "expires", ready.getExpires().map(Objects::toString));
    }

    private static void makers(ObjectNode article, ReadyStory ready) {
        put(
                article,
                "author",
                ready.getByline().map(line -> named("Person", BY.matcher(line).replaceFirst(""))));
        ready.getCredit().ifPresent(credit -> {
            put(article, "creditText", Optional.of(credit));
            article.set("sourceOrganization", named("Organization", credit));
        });
    }

    /// The copyright of a work: of an article, or of a picture.
    static void rights(ObjectNode work, List<RightsInfo> rights) {
        put(
                work,
                "copyrightHolder",
                rights.stream()
                        .map(RightsInfo::getCopyrightHolder)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(holder -> named("Organization", holder)));
        put(
                work,
                "copyrightNotice",
                rights.stream()
                        .flatMap(info -> info.getCopyrightNotices().stream())
                        .map(LocalizedText::getText)
                        .findFirst());
    }

    static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put(TYPE, type);
    }

    static ObjectNode named(String type, String name) {
        ObjectNode thing = object(type);
        thing.set(NAME, text(name));
        return thing;
    }

    static void put(ObjectNode object, String field, Optional<?> value) {
        value.ifPresent(there -> object.set(field, there instanceof JsonNode node ? node : text(there.toString())));
    }

    static void list(ObjectNode object, String field, Stream<? extends JsonNode> nodes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        nodes.limit(MAX_LIST).forEach(array::add);
        if (!array.isEmpty()) {
            object.set(field, array);
        }
    }

    private static JsonNode text(String said) {
        String text = PlainText.of(said);
        int end = text.length() <= MAX_TEXT ? text.length() : text.offsetByCodePoints(0, MAX_TEXT / 2);
        return JsonNodeFactory.instance.textNode(text.substring(0, end));
    }

    // All of these stand within strings only, where JSON knows them by their escapes.
    private static String safe(String json) {
        return json.replace("<", "\\u003C")
                .replace(">", "\\u003E")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
