package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.FoundTopic;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.serde.AvroJson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An attack in every field of a story at once.
class AttackedFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ADDRESSES = Set.of("href", "uri", "contentUrl", "sameAs");

    static List<Attacks.Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void textsStayTextAndHaveNothingThatNoReaderCanRead(Attacks.Attack attack) {
        ReadyStory ready = ReadyStories.of(attacked(attack.text()));

        assertThat(ready.getHeadline())
                .isEqualTo(ready.getStandfirst().orElseThrow())
                .isEqualTo(ready.getByline().orElseThrow())
                .isEqualTo(ready.getPictures().getFirst().getCaption().orElseThrow())
                .satisfies(text -> assertThat(text.codePoints().count())
                        .isEqualTo(attack.text().codePoints().count()));
        assertThat(strings(AvroJson.of(ready)))
                .allMatch(text -> text.codePoints().noneMatch(AttackedFieldsTest::isUnreadable));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void everyAddressLeadsToTheWebOrToMailAndEndsNoAttribute(Attacks.Attack attack) throws IOException {
        ReadyStory ready = ReadyStories.of(attacked(attack.text()));

        List<String> addresses = new ArrayList<>();
        addresses(AvroJson.of(ready), addresses);
        addresses(JSON.readTree(ready.getJsonLd()), addresses);
        assertThat(addresses)
                .allMatch(address -> Browser.leadsTo(address, "http", "https", "mailto", "urn", "tag"))
                .noneMatch(address -> address.matches(".*[\\s\"'<>`].*"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aBrowserReadsTheJsonInItsScriptElementAsItWasWritten(Attacks.Attack attack) throws IOException {
        String json = ReadyStories.of(attacked(attack.text())).getJsonLd();

        Document page =
                Jsoup.parse("<body><script type=\"application/ld+json\">" + json + "</script><p>Ferry</p></body>");

        assertThat(page.body().childrenSize()).isEqualTo(2);
        String script = page.body().child(0).data();
        assertThat(JSON.readTree(script)).isEqualTo(JSON.readTree(json));
        assertThat(script).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theBodyHasNothingForbidden(Attacks.Attack attack) {
        ReadyStory ready = ReadyStories.of(attacked(attack.text()));

        assertThat(Browser.forbiddenIn(ready.getBody().getHtml())).isEmpty();
    }

    private static EnrichedStory attacked(String attack) {
        LocalizedText text = new LocalizedText(attack, null, attack);
        RightsInfo rights = new RightsInfo(attack, List.of(text), List.of(text), List.of(attack), List.of());
        Picture picture = new Picture(
                attack,
                attack,
                attack,
                attack,
                attack,
                List.of(rights),
                List.of(Rendition.newBuilder()
                        .setHref(attack)
                        .setContentType(attack)
                        .build()));
        ConceptRef concept =
                ConceptRef.newBuilder().setUri(attack).setNames(List.of(text)).build();
        FoundEntity entity = FoundEntity.newBuilder()
                .setId("place:geonames:" + attack)
                .setType(EntityType.OTHER)
                .setName(attack)
                .build();
        return new EnrichedStory(
                Stories.version(1)
                        .setGuid(attack)
                        .setHeadlines(List.of(text, new LocalizedText("Other " + attack, null, null)))
                        .setDescriptions(List.of(text))
                        .setBylines(List.of(attack))
                        .setCreditline(attack)
                        .setDateline(attack)
                        .setLanguages(List.of(attack))
                        .setKeywords(List.of(attack))
                        .setBody(new Body(attack, List.of(attack)))
                        .setPictures(List.of(picture))
                        .setSubjects(List.of(concept))
                        .setRights(List.of(rights))
                        .setLinks(List.of(Link.newBuilder()
                                .setHref(attack)
                                .setTitle(attack)
                                .build()))
                        .build(),
                Enrichment.newBuilder()
                        .setEntities(List.of(entity))
                        .setFocus(new Focus("GR", attack, 1.0))
                        .setTopics(List.of(new FoundTopic("medtop:" + attack, attack, 1.0, true)))
                        .build());
    }

    private static boolean isUnreadable(int point) {
        return (Character.isISOControl(point) && "\t\n\r".indexOf(point) < 0)
                || Character.getType(point) == Character.SURROGATE
                || point == 0x202E;
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        collect(node, strings);
        return strings;
    }

    private static void collect(JsonNode node, List<String> strings) {
        if (node.isTextual()) {
            strings.add(node.textValue());
        }
        node.forEach(child -> collect(child, strings));
    }

    private static void addresses(JsonNode node, List<String> found) {
        node.properties().forEach(field -> {
            if (ADDRESSES.contains(field.getKey()) && field.getValue().isTextual()) {
                found.add(field.getValue().textValue());
            }
        });
        node.forEach(child -> addresses(child, found));
    }
}
