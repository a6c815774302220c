package news.dateline.ingest.parse.rights;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.json.HardenedJson;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonValue;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.HardenedXml;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.schemas.model.RightsPolicy;
import org.jspecify.annotations.Nullable;

/// Reads rights expressions. One that cannot be read is a policy that nobody keeps to: docs/adr/0016.
public final class Expressions {
    private static final int MOST_WORDS = 80;

    private Expressions() {}

    /// The policies of an expression that is written as text.
    ///
    /// @param language the URI of its language; null when it is not said
    public static List<RightsPolicy> ofText(@Nullable String language, String written) {
        String text = written.strip();
        if (!isOurs(language)) {
            return List.of(Meaning.notUnderstood("", "language " + language));
        }
        if (RightsLimit.MAX_RIGHTS_CHARACTERS.isPassedBy(text.length())) {
            return List.of(Meaning.notUnderstood("", text.length() + " characters"));
        }
        if (text.startsWith("<")) {
            return ofXmlText(text);
        }
        if (HardenedJson.read(text.getBytes(StandardCharsets.UTF_8)) instanceof HardenedJson.Reading.Read json) {
            return ofJson(json.root());
        }
        return List.of(notRead(text));
    }

    /// The policies of an expression that is written as XML.
    ///
    /// @param language the URI of its language; null when it is not said
    /// @param written its elements
    public static List<RightsPolicy> ofXml(@Nullable String language, List<Element> written) {
        if (!isOurs(language)) {
            return List.of(Meaning.notUnderstood("", "language " + language));
        }
        if (written.isEmpty()) {
            return List.of(notRead(""));
        }
        List<RightsPolicy> policies = new ArrayList<>();
        for (Element element : written) {
            policies.add(PolicyXml.read(element).map(Meaning::of).orElseGet(() -> notRead(element.name())));
        }
        return policies;
    }

    private static List<RightsPolicy> ofXmlText(String text) {
        try {
            XmlCursor cursor = HardenedXml.open(text);
            List<Element> roots = cursor.nextTag() ? List.of(cursor.element()) : List.of();
            cursor.finish();
            return ofXml(null, roots);
        } catch (XMLStreamException e) {
            return List.of(notRead(text));
        }
    }

    private static List<RightsPolicy> ofJson(JsonValue value) {
        List<RightsPolicy> policies = new ArrayList<>();
        switch (value) {
            case JsonArray array -> array.items().forEach(item -> policies.addAll(ofJson(item)));
            case JsonObject graph when graph.peek("@graph") != null -> policies.addAll(inGraph(graph));
            case JsonObject object ->
                policies.add(PolicyJson.read(object).map(Meaning::of).orElseGet(() -> notRead("no policy")));
            case JsonScalar scalar -> policies.add(notRead(scalar.written()));
        }
        return policies.isEmpty() ? List.of(notRead("no policy")) : policies;
    }

    private static List<RightsPolicy> inGraph(JsonObject graph) {
        return Optional.ofNullable(graph.peek("@graph"))
                .map(Expressions::ofJson)
                .orElseGet(List::of);
    }

    private static RightsPolicy notRead(String text) {
        String start = text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS) + "…";
        return Meaning.notUnderstood("", ("expression " + start).strip());
    }

    // Wires name ODRL and its profile by many URIs.
    private static boolean isOurs(@Nullable String language) {
        String name = language == null ? "odrl" : language.toLowerCase(Locale.ROOT);
        return name.contains("odrl") || name.contains("rightsml");
    }
}
