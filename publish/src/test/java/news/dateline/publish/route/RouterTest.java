package news.dateline.publish.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.FoundTopic;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.NewsRegion;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.RegionWeight;
import news.dateline.schemas.model.Slugline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    @Test
    void sendsEveryStoryToTheChannelThatAsksForEverything() {
        assertThat(matches("*:*", Stories.usable(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region:150",
                "country:GR",
                "country:gr",
                "focus:GR",
                "wire:meridian",
                "provider:meridian",
                "language:en",
                "urgency:2",
                "urgency:[1 TO 3]",
                "priority:urgent",
                "slug:FERRY-Strike",
                "slug:FERRY*",
                "headline:ferry",
                "ferry",
                "sails AND country:GR",
                "country:(GR OR IT) AND NOT wire:other"
            })
    void findsAStoryByEachField(String query) {
        EnrichedStory story = new EnrichedStory(
                Stories.version(1)
                        .setUrgency(2)
                        .setLanguages(List.of("en"))
                        .setSlugline(new Slugline("ferry-strike", "-"))
                        .build(),
                Enrichment.newBuilder(Stories.usable(1).getEnrichment())
                        .setFocus(new Focus("GR", "Greece", 0.9))
                        .build());

        assertThat(matches(query, story)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person:\"person:ada-lindqvist\"",
                "person:ada-lindqvist",
                "person:\"ADA Lindqvist\"",
                "organisation:kelda",
                "organisation:\"Kelda Marine\"",
                "place:\"geonames:2661039\"",
                "place:davos",
                "near:\"46.80,9.84,1km\"",
                "near:46.80,9.80,50km",
                "near:\"47.37, 8.54, 200km\" AND person:ada*",
                "near:\"50,0,1000km\"",
                "near:\"46.8,9.84,2000km\"",
                "topic:\"medtop:11000000\"",
                "topic:11000000",
                "topic:politics",
                "newsregion:the-alps",
                "newsregion:\"The Alps\"",
                "contested:false",
                "class:text",
                "class:\"ninat:text\"",
                "genre:feature",
                "genre:\"genre:Feature\"",
                "genre:\"A long read\"",
                "service:late",
                "keyword:\"night trains\"",
                "byline:lindholm",
                "caption:snow"
            })
    void findsAStoryByWhatItIsAboutAndHowItWasFiled(String query) {
        assertThat(matches(query, davos())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person:lindqvist",
                "organisation:ada-lindqvist",
                "place:kelda",
                "near:\"46.80,9.84,1km\" AND NOT place:davos",
                "near:\"47.37,8.54,50km\"",
                "near:\"0,0,2000km\"",
                "near:\"46.9,8.2,20km\"",
                "newsregion:jura",
                "contested:true",
                "keyword:night",
                "caption:lindholm",
                "snow"
            })
    void leavesOutWhatAStoryIsNotAbout(String query) {
        assertThat(matches(query, davos())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near:\"-17.0,179.9,100km\"",
                "near:\"-17.0,-179.9,100km\"",
                "near:\"-17.0,-179.9,1500km\"",
                "near:\"-17.0,180,30km\"",
                "near:\"-17.0,-180,30km\""
            })
    void findsWhatIsNearAcrossTheDateLine(String query) {
        assertThat(matches(query, at(-17, 180))).isTrue();
        assertThat(matches(query, at(-17, -179.999))).isTrue();
        assertThat(matches(query, at(-17, 179.999))).isTrue();
        assertThat(matches(query, at(-17, 150))).isFalse();
    }

    @Test
    void findsWhatIsNearThePole() {
        assertThat(matches("near:\"89.5,0,200km\"", at(89, 180))).isTrue();
        assertThat(matches("near:\"-90,0,1km\"", at(-90, 45))).isTrue();
        assertThat(matches("near:\"90,0,200km\"", at(80, 45))).isFalse();
    }

    @Test
    void findsWhatLiesInContestedLand() {
        EnrichedStory story = withEntities(FoundEntity.newBuilder(entity("place:x", EntityType.PLACE, "X"))
                .setContested(true)
                .build());

        assertThat(matches("contested:true", story)).isTrue();
    }

    @Test
    void doesNotTakeACountryForAPoint() {
        EnrichedStory story = withEntities(FoundEntity.newBuilder(at("country:CH", 46.8, 8.2))
                .setKind("country")
                .build());

        assertThat(matches("near:\"46.8,8.2,50km\"", story)).isFalse();
    }

    @Test
    void passesOverAPlaceWithoutAPointAndWhatIsOfNoField() {
        EnrichedStory story = withEntities(
                entity("place:x", EntityType.PLACE, "X"),
                FoundEntity.newBuilder(entity("place:y", EntityType.PLACE, "Y"))
                        .setLatitude(46.8)
                        .build(),
                entity("event:fair", EntityType.EVENT, "The Fair"),
                entity("found:thing", EntityType.OTHER, "Thing"));

        assertThat(matches("near:\"46.8,9.84,2000km\"", story)).isFalse();
        assertThat(matches("place:(x AND y)", story)).isTrue();
        assertThat(matches("place:\"the fair\" OR organisation:thing", story)).isFalse();
    }

    @Test
    void asksForEachOfTheWordsInBrackets() {
        assertThat(matches("keyword:(rail \"night trains\")", davos())).isTrue();
        assertThat(matches("keyword:(rail sails)", davos())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"region:142", "country:IT", "focus:GR", "bridge", "ferry AND bridge", "country:G"})
    void leavesOutWhatDoesNotMatch(String query) {
        assertThat(matches(query, Stories.usable(1))).isFalse();
    }

    @Test
    void countsACountryThatIsOnlyMentionedAsNotWhatTheStoryIsAbout() {
        EnrichedStory story = new EnrichedStory(
                Stories.version(1).build(),
                Enrichment.newBuilder()
                        .setCountries(
                                List.of(new CountryWeight("GR", "Greece", 1.0), new CountryWeight("IT", "Italy", 0.2)))
                        .build());

        assertThat(matches("country:IT", story)).isFalse();
        assertThat(matches("country:GR", story)).isTrue();
    }

    @Test
    void countsARegionThatIsOnlyTouchedAsNotWhatTheStoryIsAbout() {
        EnrichedStory story = new EnrichedStory(
                Stories.version(1).build(),
                Enrichment.newBuilder()
                        .setRegions(
                                List.of(new RegionWeight("150", "Europe", 1.0), new RegionWeight("142", "Asia", 0.2)))
                        .build());

        assertThat(matches("region:142", story)).isFalse();
        assertThat(matches("region:150", story)).isTrue();
    }

    @Test
    void namesTheChannelsInOrder() {
        Router router = new Router(List.of(channel("b", "*:*"), channel("a", "ferry"), channel("c", "bridge")));

        assertThat(router.channelsFor(Stories.usable(1))).containsExactly("a", "b");
    }

    private static EnrichedStory davos() {
        return new EnrichedStory(
                Stories.version(1)
                        .setItemClass("ninat:text")
                        .setGenres(List.of(
                                ConceptRef.newBuilder()
                                        .setQcode("genre:Feature")
                                        .build(),
                                ConceptRef.newBuilder()
                                        .setLiteral("long")
                                        .setNames(List.of(new LocalizedText("A long read", null, "en")))
                                        .build()))
                        .setServices(List.of(
                                ConceptRef.newBuilder().setLiteral("late").build()))
                        .setKeywords(List.of("night trains", "rail"))
                        .setBylines(List.of("By Eva Lindholm"))
                        .setPictures(List.of(
                                Picture.newBuilder()
                                        .setCaption("The first snow")
                                        .build(),
                                Picture.newBuilder().build()))
                        .build(),
                Enrichment.newBuilder()
                        .setEntities(List.of(
                                entity("person:ada-lindqvist", EntityType.PERSON, "Ada Lindqvist"),
                                entity("org:kelda", EntityType.ORGANISATION, "Kelda Marine"),
                                FoundEntity.newBuilder(at("place:geonames:2661039", 46.8, 9.84))
                                        .setName("Davos")
                                        .build()))
                        .setNewsRegions(List.of(
                                new NewsRegion("region:the-alps", "The Alps", 1.0),
                                new NewsRegion("region:jura", "Jura", 0.2)))
                        .setTopics(List.of(new FoundTopic("medtop:11000000", "politics", 0.8, false)))
                        .build());
    }

    private static EnrichedStory at(double latitude, double longitude) {
        return withEntities(at("place:x", latitude, longitude));
    }

    private static FoundEntity at(String id, double latitude, double longitude) {
        return FoundEntity.newBuilder(entity(id, EntityType.PLACE, id))
                .setLatitude(latitude)
                .setLongitude(longitude)
                .build();
    }

    private static EnrichedStory withEntities(FoundEntity... entities) {
        return new EnrichedStory(
                Stories.version(1).build(),
                Enrichment.newBuilder().setEntities(List.of(entities)).build());
    }

    private static FoundEntity entity(String id, EntityType type, String name) {
        return FoundEntity.newBuilder().setId(id).setType(type).setName(name).build();
    }

    private static boolean matches(String query, EnrichedStory story) {
        return new Router(List.of(channel("only", query))).channelsFor(story).contains("only");
    }

    private static Channel channel(String id, String query) {
        return new Channel(id, id, query, EmbargoPolicy.HOLD, List.of(), null, List.of());
    }
}
