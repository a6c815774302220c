package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.publish.Stories;
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
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

class JsonLdTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void saysWhatTheStoryIsMadeOfWhereTheWireSaysSo() throws IOException {
        JsonNode article = article(Stories.version(2)
                .setLinks(List.of(
                        new Link("irel:evolvedFrom", "urn:ferry:first", null, 3L, null, "Ferry stops"),
                        new Link(
                                "http://cv.iptc.org/newscodes/itemrelation/translatedFrom",
                                null,
                                "https://harbour.example/ferry",
                                null,
                                null,
                                null),
                        new Link("irel:seeAlso", "urn:ferry:map", null, null, null, null),
                        new Link(null, "urn:ferry:other", null, null, null, null),
                        new Link("derivedFrom", null, null, null, null, "Nothing"))));

        assertThat(article.get("isBasedOn")).isEqualTo(JSON.readTree("""
                [{"@type": "CreativeWork", "identifier": "urn:ferry:first", "version": 3, "name": "Ferry stops"},
                 {"@type": "CreativeWork", "url": "https://harbour.example/ferry"}]
                """));
    }

    @Test
    void saysTheTextsTimesAndMakersOfTheStory() throws IOException {
        JsonNode article = article(Stories.version(2)
                .setHeadlines(List.of(
                        new LocalizedText("Ferry resumes", null, "en"),
                        new LocalizedText("Sea", "hld:subHeadline", "en")))
                .setBylines(List.of("By Eleni Marou"))
                .setCreditline("Meridian/Port")
                .setLanguages(List.of("en"))
                .setFirstCreated(Stories.NOON)
                .setExpires(Stories.NOON.plusSeconds(86_400))
                .setKeywords(List.of("ferry"))
                .setRights(List.of(RightsInfo.newBuilder()
                        .setCopyrightHolder("Meridian")
                        .setCopyrightNotices(List.of(new LocalizedText("© Meridian", null, null)))
                        .build()))
                .setSignals(List.of(
                        ConceptRef.newBuilder().setQcode("sig:correction").build())));

        assertThat(article).isEqualTo(JSON.readTree("""
                {"@type": "NewsArticle", "@context": "https://schema.org",
                 "identifier": "urn:newsml:meridian.example:20260504:ferry", "version": 2,
                 "headline": "Ferry resumes", "alternativeHeadline": "Sea", "description": "The ferry sails again.",
                 "inLanguage": "en", "wordCount": 4, "keywords": ["ferry"],
                 "correction": "Corrected on 4 May 2026 at 12:02 UTC. This text replaces the version published before.",
                 "datePublished": "2026-05-04T12:00:00Z", "dateModified": "2026-05-04T12:02:00Z",
                 "expires": "2026-05-05T12:00:00Z", "author": {"@type": "Person", "name": "Eleni Marou"},
                 "creditText": "Meridian/Port",
                 "sourceOrganization": {"@type": "Organization", "name": "Meridian/Port"},
                 "copyrightHolder": {"@type": "Organization", "name": "Meridian"}, "copyrightNotice": "© Meridian"}
                """));
    }

    @Test
    void saysWhatTheStoryIsAboutAndWhatItMentionsWithIdsThatOthersKnow() throws IOException {
        JsonNode article = article(
                Stories.version(1),
                Enrichment.newBuilder()
                        .setFocus(new Focus("GR", "Greece", 1.0))
                        .setTopics(List.of(new FoundTopic("medtop:20000763", "water transport", 0.8, false)))
                        .setEntities(List.of(
                                entity("place:geonames:255274", EntityType.PLACE, 0.6)
                                        .setIso2("GR")
                                        .setLatitude(37.9)
                                        .setLongitude(23.6)
                                        .build(),
                                entity("person:eleni-marou", EntityType.PERSON, 0.05)
                                        .setRole("minister of Greece")
                                        .build())));

        assertThat(article.path("about").path(0).path("sameAs").asText())
                .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/20000763");
        assertThat(article.path("about").path(1)).isEqualTo(JSON.readTree("""
                {"@type": "Place", "name": "Piraeus", "identifier": "place:geonames:255274",
                 "sameAs": "https://sws.geonames.org/255274",
                 "geo": {"@type": "GeoCoordinates", "latitude": 37.9, "longitude": 23.6}}
                """));
        assertThat(article.path("mentions")).isEqualTo(JSON.readTree("""
                [{"@type": "Person", "name": "Piraeus", "identifier": "person:eleni-marou",
                  "jobTitle": "minister of Greece"}]
                """));
        assertThat(article.path("contentLocation").path("@type").asText()).isEqualTo("Country");
    }

    @Test
    void givesEachKindOfThingItsType() throws IOException {
        JsonNode article = article(
                Stories.version(1),
                Enrichment.newBuilder()
                        .setEntities(List.of(
                                entity("country:GR", EntityType.PLACE, 1)
                                        .setKind("country")
                                        .build(),
                                entity("org:port", EntityType.ORGANISATION, 1).build(),
                                entity("event:regatta", EntityType.EVENT, 1).build(),
                                entity("found:x", EntityType.OTHER, 1).build()))
                        .setTopics(List.of(new FoundTopic("own:sea", "sea", 1.0, true))));

        assertThat(article.path("about").findValuesAsText("@type"))
                .containsExactly("DefinedTerm", "Country", "Organization", "Event", "Thing");
        assertThat(article.path("about").path(0).has("sameAs")).isFalse();
    }

    @Test
    void showsAPictureInItsLargestFormWithItsOwnCredit() throws IOException {
        Rendition small = form("https://port.example/s.jpg", 200);
        Rendition large = form("https://port.example/l.jpg", 2_000);
        Rendition hidden = form("file:///l.tif", 9_000);

        JsonNode article = article(Stories.version(1)
                .setPictures(List.of(Picture.newBuilder()
                        .setCaption("The ferry")
                        .setCredit("Jan Vos")
                        .setRenditions(List.of(small, large, hidden))
                        .build())));

        assertThat(article.path("image").path(0)).isEqualTo(JSON.readTree("""
                {"@type": "ImageObject", "caption": "The ferry", "creditText": "Jan Vos",
                 "contentUrl": "https://port.example/l.jpg", "width": 2000, "height": 100}
                """));
    }

    @Test
    void isBounded() {
        String json = ReadyStories.of(Stories.in(
                        "GR",
                        "150",
                        Stories.version(1)
                                .setHeadlines(List.of(new LocalizedText("<".repeat(1_000_000), null, null)))
                                .setKeywords(Collections.nCopies(100_000, "ferry"))))
                .getJsonLd();

        assertThat(json).hasSizeLessThan(10_000);
    }

    @Test
    void cutsNoCharacterInTwo() throws IOException {
        JsonNode article = article(Stories.version(1)
                .setHeadlines(List.of(new LocalizedText("a" + "⛴🚢".repeat(1_000), null, null))));

        assertThat(article.path("headline").asText().codePoints())
                .hasSizeGreaterThan(100)
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Test
    void leavesOutWhatNobodyKnows() throws IOException {
        JsonNode article = article(Stories.version(1).setVersionCreated(null));

        assertThat(Stream.of("author", "datePublished", "image", "keywords", "contentLocation", "correction"))
                .noneMatch(article::has);
    }

    private static FoundEntity.Builder entity(String id, EntityType type, double salience) {
        return FoundEntity.newBuilder()
                .setId(id)
                .setType(type)
                .setName("Piraeus")
                .setSalience(salience);
    }

    private static Rendition form(String href, int width) {
        return Rendition.newBuilder()
                .setHref(href)
                .setWidth(width)
                .setHeight(100)
                .build();
    }

    private static JsonNode article(WireStory.Builder story) throws IOException {
        return article(story, Enrichment.newBuilder());
    }

    private static JsonNode article(WireStory.Builder story, Enrichment.Builder enrichment) throws IOException {
        return JSON.readTree(ReadyStories.of(new EnrichedStory(story.build(), enrichment.build()))
                .getJsonLd());
    }
}
