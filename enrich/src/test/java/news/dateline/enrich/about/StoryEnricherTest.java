package news.dateline.enrich.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.enrich.WireStories;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.Mention;
import news.dateline.schemas.model.MentionUse;
import news.dateline.schemas.model.RegionWeight;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

class StoryEnricherTest {
    private static final StoryEnricher ENRICHER = StoryEnricher.standard();
    private static final String FILLER =
            "The talks went on for hours and nobody would say how they had gone. ".repeat(12);

    @Test
    void saysEverythingOfAPlace() {
        FoundEntity davos = entity(enrich("Envoys in Davos"), "place:geonames:2661039");

        assertThat(davos.getName()).isEqualTo("Davos");
        assertThat(davos.getIso2()).contains("CH");
        assertThat(davos.getLatitude()).contains(46.804);
        assertThat(davos.getLongitude()).contains(9.837);
        assertThat(davos.getRegions()).containsExactly("155", "150");
        assertThat(davos.getSalience()).isEqualTo(1);
        assertThat(davos.getMentions()).containsExactly(new Mention("headline", 0, 10, 15, "Davos", MentionUse.NAME));
    }

    @Test
    void weighsAHeadlineAboveTheLeadAndTheLeadAboveTheRest() {
        Enrichment enrichment = enrich("Kenya votes", "In Peru rain fell. " + FILLER + "In Chad it was dry.");

        assertThat(enrichment.getCountries())
                .containsExactly(new CountryWeight("KE", "Kenya", 1.0), new CountryWeight("PE", "Peru", 0.6667));
        assertThat(enrichment.getMentioned()).containsExactly(new CountryWeight("TD", "Chad", 0.3333));
    }

    @Test
    void weighsTheOpeningBetweenLeadAndRest() {
        Enrichment enrichment = enrich("Kenya votes", FILLER.substring(0, 300) + " In Peru rain fell.");

        assertThat(enrichment.getCountries()).contains(new CountryWeight("PE", "Peru", 0.4667));
    }

    @Test
    void weighsAnAdjectiveBelowAName() {
        assertThat(enrich("Danish and Kenya").getCountries())
                .containsExactly(new CountryWeight("KE", "Kenya", 1.0), new CountryWeight("DK", "Denmark", 0.7));
    }

    @Test
    void weighsAPlaceInALongerNameLess() {
        Enrichment enrichment = enrich("Kenya", "The Dover Harbour Watch met in Portugal.");

        assertThat(enrichment.getCountries()).extracting(CountryWeight::getIso2).containsExactly("KE", "PT");
    }

    @Test
    void weighsWhereABodyBelongsLeast() {
        assertThat(enrich("Kenya", "The Bank of England held.").getMentioned())
                .containsExactly(new CountryWeight("GB", "United Kingdom", 0.1333));
    }

    @Test
    void keepsTheDatelineApart() {
        Enrichment enrichment = enrich("Votes counted", "NAIROBI, Jan 20 - In Peru rain fell.");

        assertThat(enrichment.getFocus()).map(Focus::getIso2).contains("PE");
        assertThat(enrichment.getMentioned()).contains(new CountryWeight("KE", "Kenya", 0.15));
        assertThat(enrichment.getFiledFrom()).contains("place:geonames:184745");
        assertThat(enrich("Votes counted", "NAIROBI, Jan 20 - All is well.").getFocus())
                .map(Focus::getIso2)
                .contains("KE");
    }

    @Test
    void readsCaptionsToo() {
        WireStory story = WireStories.story("A ferry")
                .setPictures(List.of(WireStories.picture("The ferry off Norway")))
                .build();

        assertThat(ENRICHER.enrich(StoryText.of(story)).getCountries())
                .contains(new CountryWeight("NO", "Norway", 1.0));
    }

    @Test
    void sumsUpRegionsByLevel() {
        assertThat(enrich("Kenya and Kenya and Peru").getRegions())
                .containsExactly(
                        new RegionWeight("002", "Africa", 1.0),
                        new RegionWeight("014", "Eastern Africa", 1.0),
                        new RegionWeight("019", "Americas", 0.5),
                        new RegionWeight("005", "South America", 0.5));
    }

    @Test
    void takesARegionOfTheWorldForNoCountry() {
        Enrichment enrichment = enrich("European leaders in Africa");

        assertThat(enrichment.getCountries()).isEmpty();
        assertThat(enrichment.getFocus()).isEmpty();
        assertThat(enrichment.getRegions()).extracting(RegionWeight::getM49).containsExactly("002", "150");
    }

    @Test
    void takesTheFirstNamedOfEquallyHeavyCountriesForTheFocus() {
        assertThat(enrich("Peru and Kenya").getFocus()).contains(new Focus("PE", "Peru", 0.5));
    }

    @Test
    void findsNothingInAStoryWithoutPlaces() {
        Enrichment enrichment = enrich("Rates held");

        assertThat(enrichment).isEqualTo(Enrichment.newBuilder().build());
    }

    @Test
    void marksContestedRegions() {
        FoundEntity crimea = entity(enrich("Crimea"), "region:crimea");

        assertThat(crimea.getContested()).isTrue();
        assertThat(crimea.getIso2()).contains("UA");
    }

    @Test
    void tellsNamesakesByTheStoryTheyStandIn() {
        assertThat(iso2(enrich("Georgia votes", "Tbilisi was quiet."))).contains("GE");
        assertThat(iso2(enrich("Georgia votes", "In Atlanta and Savannah, and in Alabama and Florida, few went.")))
                .contains("US");
        assertThat(iso2(enrich("Congo votes"))).contains("CD");
        assertThat(iso2(enrich("Congo votes", "Brazzaville was quiet."))).contains("CG");
        assertThat(iso2(enrich("Birmingham clinic opens", "It is the first in Alabama.")))
                .contains("US");
        assertThat(iso2(enrich("Birmingham clinic opens", "It is the first in England.")))
                .contains("GB");
    }

    @Test
    void tellsATownByWhatStandsBehindItsComma() {
        assertThat(ids(enrich("Fire in London, Ontario")))
                .contains("place:geonames:6058560")
                .doesNotContain("place:geonames:2643743");
        assertThat(ids(enrich("Fire in Paris, Texas")))
                .contains("place:geonames:4717560")
                .doesNotContain("place:geonames:2988507");
        assertThat(ids(enrich("Fire in Salem, Mass."))).contains("place:geonames:4950065");
        assertThat(ids(enrich("Fire in Salem, Ore."))).contains("place:geonames:5750162");
        assertThat(ids(enrich("Fire in Split, Croatia"))).contains("place:geonames:3190261");
    }

    @Test
    void tellsAStateByTheTownBeforeItsComma() {
        assertThat(ids(enrich("Fire in Atlanta, Georgia", "Georgia and Armenia")))
                .contains("division:US-GA", "country:AM")
                .doesNotContain("country:GE");
    }

    @Test
    void takesAListForAList() {
        assertThat(ids(enrich("Talks in Paris, Germany and Rome, Kenya")))
                .contains("place:geonames:2988507", "place:geonames:3169070", "country:KE");
        assertThat(ids(enrich("Votes in Kenya, Georgia"))).contains("country:KE");
        assertThat(ids(enrich("From Rome, Paris, Crimea, French Texas")))
                .contains("place:geonames:3169070", "place:geonames:2988507");
        assertThat(ids(enrich("In Paris, French leaders met"))).contains("place:geonames:2988507", "country:FR");
        assertThat(ids(enrich("In London, Europe and the Balkans, Kenya")))
                .contains("place:geonames:2643743", "country:KE");
        assertThat(ids(enrich("From Georgia, Georgia"))).containsExactly("country:GE");
        assertThat(ids(enrich("They go to Split, and to Kenya"))).containsExactly("country:KE");
    }

    @Test
    void meansOnePlaceByOneNameThroughoutAStory() {
        Enrichment enrichment = enrich("Fire in Paris, Texas", "The mayor said Paris was safe.");

        assertThat(entity(enrichment, "place:geonames:4717560").getMentions()).hasSize(2);
    }

    @Test
    void quotesEveryMentionJustAsItStands() {
        List<String> texts = List.of("🚢 Suez: “Égypte” and Egypt’s", "🧭🧭 Côte d’Ivoire, Tromsø; N’Djamena – Chad.");

        Enrichment enrichment = enrich(texts.get(0), texts.get(1));

        assertThat(enrichment.getEntities().stream().flatMap(found -> found.getMentions().stream()))
                .hasSizeGreaterThan(4)
                .allSatisfy(mention -> assertThat(mention.getText())
                        .isEqualTo(slice(texts.get(mention.getField().equals("body") ? 1 : 0), mention)));
    }

    private static String slice(String text, Mention mention) {
        int begin = text.offsetByCodePoints(0, mention.getStart());
        return text.substring(begin, text.offsetByCodePoints(begin, mention.getEnd() - mention.getStart()));
    }

    private static Enrichment enrich(String headline, String... paragraphs) {
        return ENRICHER.enrich(
                StoryText.of(WireStories.story(headline, paragraphs).build()));
    }

    private static Optional<String> iso2(Enrichment enrichment) {
        return enrichment.getEntities().getFirst().getIso2();
    }

    private static List<String> ids(Enrichment enrichment) {
        List<String> ids = new ArrayList<>();
        enrichment.getEntities().forEach(found -> ids.add(found.getId()));
        return ids;
    }

    private static FoundEntity entity(Enrichment enrichment, String id) {
        return enrichment.getEntities().stream()
                .filter(found -> found.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
