package news.dateline.ingest.parse.ap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an AP item says about its story.
class ApStoryTest {
    @Test
    void putsTheHeadlineFirstAndTheOthersBehindItWithTheirRoles() {
        WireStory story =
                Ap.with("'headline_seo':'Bergen tunnel','headline_extended':'Cars roll again','title':'EU-Tunnel'");

        assertThat(story.getHeadlines())
                .containsExactly(
                        new LocalizedText("Tunnel opens in Bergen", null, null),
                        new LocalizedText("EU-Tunnel", "title", null),
                        new LocalizedText("Cars roll again", "aprol:extendedHeadline", null),
                        new LocalizedText("Bergen tunnel", "aprol:seoHeadline", null));
    }

    @Test
    void readsTimesAndWhatTheItemIs() {
        WireStory story = Ap.with("'firstcreated':'2026-03-17T09:58:33Z','versioncreated':'2026-03-17T10:42:10Z',"
                + "'expires':'2026-04-17T00:00:00Z','type':'text','profile':'Feature','urgency':4,'priority':2,"
                + "'provider':'AP','language':'en','slugline':'BC-EU--Tunnel'");

        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-03-17T09:58:33Z"));
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-03-17T10:42:10Z"));
        assertThat(story.getExpires()).contains(Instant.parse("2026-04-17T00:00:00Z"));
        assertThat(story.getItemClass()).contains("ninat:text");
        assertThat(story.getProfile()).contains("Feature");
        assertThat(story.getUrgency()).contains(4);
        assertThat(story.getTransmission().flatMap(Transmission::getPriority)).contains(2);
        assertThat(story.getDeclaredProvider()).contains("AP");
        assertThat(story.getLanguages()).containsExactly("en");
        assertThat(story.getSlugline()).contains(new Slugline("BC-EU--Tunnel", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "'high'", "4.5"})
    void keepsAnUrgencyThatIsNone(String urgency) {
        WireStory story = Ap.with("'urgency':" + urgency);

        assertThat(story.getUrgency()).isEmpty();
        assertThat(story.getUnparsed()).contains(new Unparsed("item/urgency", urgency.replace("'", "")));
    }

    @Test
    void keepsATimeThatCannotBeRead() {
        WireStory story = Ap.with("'firstcreated':'yesterday'");

        assertThat(story.getFirstCreated()).isEmpty();
        assertThat(TestWires.repairs(story)).contains("TIME_UNREADABLE");
        assertThat(story.getUnparsed()).contains(new Unparsed("item/firstcreated", "yesterday"));
    }

    @Test
    void showsByLinesWithTheTitlesUnderThem() {
        WireStory story = Ap.with("'bylines':[{'by':'By INGRID SOLHEIM','title':'Harbour Press'},{'by':'By OLA BERG'},"
                + "{'title':'nobody'}]");

        assertThat(story.getBylines()).containsExactly("By INGRID SOLHEIM, Harbour Press", "By OLA BERG");
        assertThat(story.getCreators()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'byline':'By OLA BERG'", "'bylines':['By OLA BERG']"})
    void showsAByLineThatIsOnlyText(String members) {
        assertThat(Ap.with(members).getBylines()).containsExactly("By OLA BERG");
    }

    @Test
    void knowsWhoMadeIt() {
        WireStory story = Ap.with("'bylines':[{'by':'By OLA BERG','code':'o1','scheme':'http://people.example/'}],"
                + "'photographer':{'name':'Meera Nair','code':'stf'},'producer':[{'name':'Jan Lund'},{'code':'x'}],"
                + "'infosource':[{'name':'Harbour Press','type':'Member'},{'type':'AP'}]");

        assertThat(story.getCreators())
                .extracting(
                        creator -> creator.getUri().orElse("-"),
                        creator -> creator.getRole().orElse("-"))
                .containsExactly(tuple("http://people.example/o1", "-"), tuple("-", "aprol:photographer"));
        assertThat(story.getContributors())
                .singleElement()
                .satisfies(editor -> assertThat(editor.getRole()).contains("aprol:editor"));
        assertThat(Ap.literals(story.getInfoSources())).containsExactly("Harbour Press");
    }

    @Test
    void keepsEditorsNotesFromReaders() {
        WireStory story = Ap.story(Ap.answer(
                Ap.item("'ednote':'Eds: With photo.'"), "'nitf':{'body_html':'<p>Cars rolled through.</p>'}"));

        assertThat(story.getEdNotes()).containsExactly("Eds: With photo.");
        assertThat(story.getBody().getParagraphs()).containsExactly("Cars rolled through.");
    }

    @Test
    void takesLocatedForTheDatelineAndTheLocationForWhereItWasMade() {
        WireStory story = Ap.with("'located':'BERGEN, Norway','datelinelocation':{'city':'Bergen',"
                + "'countrycode':'NOR','countryname':'Norway','geometry_geojson':{'type':'Point'}}");

        assertThat(story.getDateline()).contains("BERGEN, Norway");
        assertThat(story.getLocated()).singleElement().satisfies(place -> {
            assertThat(names(place)).containsExactly("Bergen");
            assertThat(place.getBroader()).containsExactly("iso3166-1a3:NOR");
        });
        assertThat(story.getUnparsed())
                .extracting(Unparsed::getPath)
                .contains("item/datelinelocation/geometry_geojson", "item/datelinelocation/countryname");
    }

    @ParameterizedTest
    @CsvSource({"countryareaname, Rajasthan", "countryname, India"})
    void takesTheSmallestPlaceThatIsNamed(String member, String name) {
        WireStory story = Ap.with("'datelinelocation':{'" + member + "':'" + name + "'}");

        assertThat(story.getLocated())
                .singleElement()
                .satisfies(place -> assertThat(names(place)).containsExactly(name));
    }

    @Test
    void knowsNoPlaceWhereNoneIsNamed() {
        assertThat(Ap.with("'datelinelocation':{'countrycode':'IND'}").getLocated())
                .isEmpty();
    }

    @Test
    void resolvesSubjectsByTheirScheme() {
        WireStory story = Ap.with("'subject':[{'code':'7c1e','name':'Roads','scheme':'http://cv.example/id/',"
                + "'rels':['direct'],'creator':'Machine','relevance':81,'confidence':90,'parentids':['1fa0','2b']}]");

        assertThat(story.getSubjects()).singleElement().satisfies(subject -> {
            assertThat(subject.getUri()).contains("http://cv.example/id/7c1e");
            assertThat(names(subject)).containsExactly("Roads");
            assertThat(subject.getType()).contains("cpnat:abstract");
            assertThat(subject.getRole()).contains("howextr:tool");
            assertThat(subject.getWhy()).contains("why:direct");
            assertThat(subject.getRelevance()).contains(81);
            assertThat(subject.getConfidence()).contains(90);
            assertThat(subject.getBroader()).containsExactly("http://cv.example/id/1fa0", "http://cv.example/id/2b");
        });
        assertThat(story.getUnparsed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "person, cpnat:person",
        "organisation, cpnat:organisation",
        "organization, cpnat:organisation",
        "place, cpnat:geoArea",
        "event, cpnat:event"
    })
    void tellsWhatKindOfConceptItIs(String member, String type) {
        WireStory story = Ap.with("'" + member + "':[{'name':'Known to all'}]");

        assertThat(story.getSubjects())
                .singleElement()
                .satisfies(subject -> assertThat(subject.getType()).contains(type));
    }

    @Test
    void takesACodeWithoutASchemeForAWord() {
        WireStory story = Ap.with("'subject':[{'code':'e','name':'e','rels':['category'],'creator':'Editorial'},"
                + "{'code':'q','scheme':'apCategory'}]");

        assertThat(Ap.literals(story.getSubjects())).containsExactly("e", "q");
        assertThat(story.getSubjects().getFirst().getWhy()).contains("aprel:category");
        assertThat(story.getSubjects().getFirst().getRole()).contains("howextr:person");
        assertThat(story.getUnparsed()).containsExactly(new Unparsed("item/subject[1]/scheme", "apCategory"));
    }

    @Test
    void keepsAllRelationsWhereThereAreSeveral() {
        WireStory story = Ap.with("'subject':[{'name':'Health','rels':['direct','ancestor'],'creator':'Robot'},"
                + "{'rels':['direct']},{'name':'Odd','rels':[{},{}]}]");

        assertThat(story.getSubjects()).hasSize(2);
        assertThat(story.getSubjects().getFirst().getWhy()).contains("why:direct");
        assertThat(story.getUnparsed())
                .contains(
                        new Unparsed("item/subject[0]/rels", "[\"direct\",\"ancestor\"]"),
                        new Unparsed("item/subject[0]/creator", "Robot"));
    }

    @Test
    void readsSignalsKeywordsAndGenres() {
        WireStory story = Ap.with("'editorialpriority':'u','keywords':[' Tunnel '],'editorialrole':'FullStory',"
                + "'editorialtypes':['Lead','HoldForRelease']");

        assertThat(Ap.literals(story.getSignals())).containsExactly("newscontent", "u");
        assertThat(story.getSignals().getLast().getRole()).contains("editorialpriority");
        assertThat(story.getKeywords()).containsExactly("Tunnel");
        assertThat(Ap.literals(story.getGenres())).containsExactly("FullStory", "Lead", "HoldForRelease");
    }

    @Test
    void carriesRightsAndCreditVerbatim() {
        WireStory story = Ap.with("'copyrightnotice':'Copyright 2026.','usageterms':['No sales.','No  crops.'],"
                + "'description_creditline':'HARBOUR PRESS'");

        assertThat(story.getRights()).singleElement().satisfies(rights -> {
            assertThat(texts(rights.getCopyrightNotices())).containsExactly("Copyright 2026.");
            assertThat(texts(rights.getUsageTerms())).containsExactly("No sales.", "No  crops.");
        });
        assertThat(story.getCreditline()).contains("HARBOUR PRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'usageterms':'No sales.'", "'copyrightnotice':'Copyright 2026.'"})
    void carriesRightsOfWhichOnlyOnePartIsThere(String members) {
        assertThat(Ap.with(members).getRights()).hasSize(1);
    }

    @Test
    void takesTheOlderNameOfTheCreditLine() {
        assertThat(Ap.with("'creditline':'HARBOUR PRESS'").getCreditline()).contains("HARBOUR PRESS");
    }

    @Test
    void readsSummaryAndCaption() {
        WireStory story = Ap.with("'description_summary':'A year of work. ','description_caption':'A car.'");

        assertThat(story.getDescriptions())
                .containsExactly(
                        new LocalizedText("A year of work.", "drol:summary", null),
                        new LocalizedText("A car.", "drol:caption", null));
    }

    @Test
    void keepsWhatItDoesNotUnderstand() {
        WireStory story = Ap.with("'textformat':'bx','audiences':[{'code':'a'}]");

        assertThat(story.getUnparsed())
                .containsExactly(
                        new Unparsed("item/textformat", "bx"), new Unparsed("item/audiences", "[{\"code\":\"a\"}]"));
    }

    private static List<String> names(ConceptRef concept) {
        return texts(concept.getNames());
    }

    private static List<String> texts(List<LocalizedText> texts) {
        return texts.stream().map(LocalizedText::getText).toList();
    }
}
