package news.dateline.publish.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.Focus;
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
    void refusesABadQueryWithItsPosition() {
        assertThatThrownBy(() -> ChannelQuery.parse("country:(GR"))
                .isInstanceOf(BadQueryException.class)
                .hasMessageContaining("'country:(GR' is not a query")
                .hasMessageContaining("line 1, column 11");
    }

    @Test
    void namesTheChannelsInOrder() {
        try (Router router = new Router(List.of(channel("b", "*:*"), channel("a", "ferry"), channel("c", "bridge")))) {
            assertThat(router.channelsFor(Stories.usable(1))).containsExactly("a", "b");
        }
    }

    private static boolean matches(String query, EnrichedStory story) {
        try (Router router = new Router(List.of(channel("only", query)))) {
            return router.channelsFor(story).contains("only");
        }
    }

    private static Channel channel(String id, String query) {
        return new Channel(id, id, query, EmbargoPolicy.HOLD);
    }
}
