package news.dateline.enrich.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import news.dateline.enrich.DeclaredText;
import news.dateline.enrich.WireStories;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.DeclaredEntity;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RegionWeight;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationsTest {
    private static final Reference REFERENCE = Reference.standard();
    private static final StoryEnricher NAMES = new StoryEnricher(() -> REFERENCE);
    private static final Declarations DECLARATIONS = new Declarations(() -> REFERENCE);

    @ParameterizedTest
    @CsvSource({
        "iso3166-1a2:DE, country:DE",
        "iso3166-1a3:DEU, country:DE",
        "country:de, country:DE",
        "N2:SY, country:SY",
        "iso3166-2:US-GA, division:US-GA",
        "un-geo:150, region:150",
        "wldreg:r150, region:150",
        "geonames:2661039, place:geonames:2661039",
    })
    void joinsByCode(String code, String id) {
        assertThat(declared(qcode(code)).getEntity()).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "http://cvx.iptc.org/iso3166-1a2/DE, country:DE",
        "http://cvx.iptc.org/iso3166-1a3/DEU, country:DE",
        "http://cv.iptc.org/newscodes/worldregion/r150, region:150",
        "http://sws.geonames.org/2661039/, place:geonames:2661039",
        "https://www.geonames.org/2661039/davos.html, place:geonames:2661039",
    })
    void joinsByAddress(String uri, String id) {
        assertThat(declared(ConceptRef.newBuilder().setUri(uri)).getEntity()).contains(id);
    }

    @Test
    void joinsByACodeOfTheSame() {
        ConceptRef.Builder own =
                typed("cpnat:geoArea", "Deutschland").setQcode("acme:44").setSameAs(List.of("iso3166-1a2:DE"));

        assertThat(declared(own))
                .isEqualTo(new DeclaredEntity("acme:44", "Deutschland", false, "country:DE", "DE", false));
    }

    @ParameterizedTest
    @CsvSource({
        "cpnat:geoArea, Germany, country:DE",
        "cpnat:person, Vladimir Putin, person:vladimir-putin",
        "cpnat:organisation, United Nations, org:united-nations",
        "http://cv.iptc.org/newscodes/cpnature/person, Vladimir Putin, person:vladimir-putin",
        ", Germany, country:DE",
        ", Vladimir Putin, person:vladimir-putin",
    })
    void joinsByExactlyTheName(String type, String name, String id) {
        assertThat(declared(typed(type, name)).getEntity()).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"cpnat:person, Germany", "cpnat:geoArea, Vladimir Putin", "cpnat:person, Mira Solheim-Okafor"})
    void keepsWhatItCannotJoin(String type, String name) {
        assertThat(declared(typed(type, name))).isEqualTo(new DeclaredEntity(name, name, false, null, null, false));
    }

    @ParameterizedTest
    @CsvSource({"cpnat:abstract, Germany", "cpnat:event, World Cup", ", Reading", ", Music", ", NATO"})
    void leavesOutWhatIsNoPlacePersonOrBodyForCertain(String type, String name) {
        assertThat(add(story("Note", typed(type, name))).getDeclared()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"N2:WAR", "N2:POL", "medtop:11000000", "nonsense", "a:b:c"})
    void takesNoTopicForACountry(String code) {
        assertThat(add(story("Note", qcode(code))).getDeclared()).isEmpty();
    }

    @Test
    void prefersThePlaceInTheCountryThatTheWireSays() {
        ConceptRef.Builder london = typed("cpnat:geoArea", "London").setBroader(List.of("iso3166-1a2:CA"));

        assertThat(declared(london).getIso2()).contains("CA");
        assertThat(declared(typed("cpnat:geoArea", "London")).getIso2()).contains("GB");
    }

    @Test
    void saysWhatTheTextNamesToo() {
        Enrichment enrichment = add(story(
                "Envoys meet in Davos",
                qcode("iso3166-1a2:CH"),
                qcode("iso3166-1a2:DE"),
                qcode("wldreg:r150"),
                typed("cpnat:geoArea", "Davos")));

        assertThat(enrichment.getDeclared())
                .extracting(DeclaredEntity::getFound)
                .containsExactly(true, false, true, true);
    }

    @Test
    void knowsSomebodyUnknownAgainInTheText() {
        WireStory story = story("Note", typed("cpnat:person", "Mira Holt"));
        story = WireStory.newBuilder(WireStories.story("Note", "The baker Mira Holt said she would stay.")
                        .build())
                .setSubjects(story.getSubjects())
                .build();

        assertThat(add(story).getDeclared().getFirst().getFound()).isTrue();
    }

    @Test
    void disagreesWhenTheTextLeadsToOtherCountries() {
        assertThat(add(story("Kenya votes", qcode("iso3166-1a2:PE"))).getDisagrees())
                .isTrue();
        assertThat(add(story("Kenya votes", qcode("iso3166-1a2:KE"), qcode("iso3166-1a2:PE")))
                        .getDisagrees())
                .isFalse();
        assertThat(add(story("Kenya votes", typed("cpnat:person", "Vladimir Putin")))
                        .getDisagrees())
                .isFalse();
        assertThat(add(story("Few went", qcode("iso3166-1a2:PE"))).getDisagrees())
                .isFalse();
    }

    @Test
    void keepsTheTextsCountriesWhateverTheWireDeclares() {
        WireStory story = story("Kenya votes", qcode("iso3166-1a2:PE"));

        assertThat(add(story).getCountries()).containsExactly(new CountryWeight("KE", "Kenya", 1.0));
        assertThat(add(story).getFocus()).contains(new Focus("KE", "Kenya", 1.0));
    }

    @Test
    void letsDeclaredCountriesStandInForATextWithoutAny() {
        Enrichment enrichment = add(story("Few went", qcode("iso3166-1a2:PE")));

        assertThat(enrichment.getCountries()).containsExactly(new CountryWeight("PE", "Peru", 0.35));
        assertThat(enrichment.getFocus()).contains(new Focus("PE", "Peru", 0.25));
        assertThat(enrichment.getRegions()).contains(new RegionWeight("005", "South America", 0.35));
    }

    @Test
    void goesByWhereAStoryWasMadeOnlyWhenNothingElseIsSaid() {
        WireStory made = WireStory.newBuilder(story("Few went"))
                .setLocated(List.of(typed(null, "Lima").build()))
                .build();
        WireStory about = WireStory.newBuilder(made)
                .setSubjects(List.of(qcode("iso3166-1a2:KE").build()))
                .build();

        assertThat(add(made).getCountries()).extracting(CountryWeight::getIso2).containsExactly("PE");
        assertThat(add(made).getDeclared().getFirst().getLocated()).isTrue();
        assertThat(add(about).getCountries()).extracting(CountryWeight::getIso2).containsExactly("KE");
    }

    @Test
    void looksAtAThousandConceptsAndNoMore() {
        WireStory story = WireStory.newBuilder(story("Note"))
                .setSubjects(Collections.nCopies(
                        Declarations.MOST + 1, qcode("iso3166-1a2:PE").build()))
                .build();

        assertThat(add(story).getDeclared()).hasSize(1);
    }

    @Test
    void takesOverTheBeginOfANameThatIsLongerThanAny() {
        DeclaredEntity declared = declared(typed("cpnat:person", "Mira ".repeat(1_000)));

        assertThat(declared.getName().orElseThrow())
                .hasSize(DeclaredText.MOST + 1)
                .startsWith("Mira Mira")
                .endsWith("…");
        assertThat(declared.getDeclared()).isEqualTo(declared.getName().orElseThrow());
    }

    private static DeclaredEntity declared(ConceptRef.Builder concept) {
        return add(story("Note", concept)).getDeclared().getFirst();
    }

    private static Enrichment add(WireStory story) {
        return DECLARATIONS.add(story, NAMES.enrich(StoryText.of(story)));
    }

    private static WireStory story(String headline, ConceptRef.Builder... subjects) {
        return WireStories.story(headline)
                .setSubjects(List.of(subjects).stream()
                        .map(ConceptRef.Builder::build)
                        .toList())
                .build();
    }

    private static ConceptRef.Builder qcode(String qcode) {
        return ConceptRef.newBuilder().setQcode(qcode);
    }

    private static ConceptRef.Builder typed(@Nullable String type, String name) {
        return ConceptRef.newBuilder()
                .setType(type)
                .setNames(List.of(LocalizedText.newBuilder().setText(name).build()));
    }
}
