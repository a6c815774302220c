package news.dateline.ingest.parse.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.RightsCondition;
import news.dateline.schemas.model.RightsConditionKind;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.RightsPolicy;
import news.dateline.schemas.model.RightsRule;
import news.dateline.schemas.model.RightsRuleKind;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an item says about its story.
class NinjsStoryTest {
    @Test
    void readsTheTimesOfAllVersionsOfNinjs() {
        WireStory two = Ninjs.story(Ninjs.one("'firstcreated':'2026-05-04T08:00:00Z',"
                + "'versioncreated':'2026-05-04T09:00:00+02:00','contentcreated':'2026-05-03T08:00:00Z',"
                + "'expires':'2026-06-04T08:00:00Z'"));
        WireStory three = Ninjs.story(Ninjs.one("'firstCreated':'2026-05-04T08:00:00Z',"
                + "'versionCreated':'2026-05-04T07:00:00Z','contentCreated':'2026-05-03T08:00:00Z'"));

        assertThat(two.getExpires()).contains(Instant.parse("2026-06-04T08:00:00Z"));
        for (WireStory story : List.of(two, three)) {
            assertThat(story.getFirstCreated()).contains(Instant.parse("2026-05-04T08:00:00Z"));
            assertThat(story.getVersionCreated()).contains(Instant.parse("2026-05-04T07:00:00Z"));
            assertThat(story.getContentCreated()).contains(Instant.parse("2026-05-03T08:00:00Z"));
        }
    }

    @Test
    void readsTheOffsetsThatSuperdeskWrites() {
        String json = Ninjs.superdesk("'versioncreated':'2026-05-04T09:00:00+0000'");

        assertThat(Ninjs.story(json).getVersionCreated()).contains(Instant.parse("2026-05-04T09:00:00Z"));
        assertThat(Ninjs.repairs(json)).contains("TIME_FORM");
    }

    @Test
    void keepsATimeThatCannotBeRead() {
        WireStory story = Ninjs.story(Ninjs.one("'versioncreated':'last Monday'"));

        assertThat(story.getVersionCreated()).isEmpty();
        assertThat(TestWires.repairs(story)).contains("TIME_UNREADABLE");
        assertThat(Ninjs.unparsed(story)).containsExactly("versioncreated");
    }

    @ParameterizedTest
    @CsvSource({"'1',1", "9,9"})
    void readsTheUrgency(String written, int urgency) {
        assertThat(Ninjs.story(Ninjs.one("\"urgency\":" + written)).getUrgency())
                .contains(urgency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "2.5", "'soon'"})
    void keepsAnUrgencyThatIsNone(String written) {
        WireStory story = Ninjs.story(Ninjs.one("'urgency':" + written));

        assertThat(story.getUrgency()).isEmpty();
        assertThat(Ninjs.unparsed(story)).containsExactly("urgency");
    }

    @Test
    void takesSuperdesksPriorityForTheSendingAndNotForTheUrgency() {
        WireStory story = Ninjs.story(Ninjs.superdesk("'priority':2,'urgency':5"));

        assertThat(story.getUrgency()).contains(5);
        assertThat(story.getTransmission().flatMap(Transmission::getPriority)).contains(2);
    }

    @Test
    void readsWhatAnItemIs() {
        WireStory story = Ninjs.story(Ninjs.superdesk("'profile':'Article','source':'Delta News'"));

        assertThat(story.getItemClass()).contains("ninat:text");
        assertThat(story.getProfile()).contains("Article");
        assertThat(story.getDeclaredProvider()).contains("Delta News");
        assertThat(story.getLanguages()).containsExactly("en");
    }

    @Test
    void keepsATypeThatIptcDoesNotKnow() {
        WireStory story = Ninjs.story(Ninjs.one("'type':'poem'"));

        assertThat(story.getItemClass()).isEmpty();
        assertThat(TestWires.repairs(story)).contains("VALUE_NOT_IN_STANDARD");
        assertThat(Ninjs.unparsed(story)).containsExactly("type");
    }

    @Test
    void readsTheHeadlinesOfNinjsOneWithTheirRoles() {
        WireStory story = Ninjs.story("{'headline_sub':'Water is clean since spring','uri':'urn:a','language':'nl-BE',"
                + "'headline':' Canal  in\\nGhent is swum again ','headline_short_html':'<b>Canal</b> swum'}");

        assertThat(story.getHeadlines())
                .containsExactly(
                        new LocalizedText("Canal in Ghent is swum again", null, "nl-BE"),
                        new LocalizedText("Water is clean since spring", "sub", "nl-BE"),
                        new LocalizedText("Canal swum", "short_html", "nl-BE"));
    }

    @Test
    void putsTheMainOneOfTheHeadlinesOfNinjsTwoFirst() {
        WireStory story = Ninjs.story("{'uri':'urn:a','headlines':[{'role':'short','value':'Canal swum'},"
                + "{'role':'main','contenttype':'text/html','value':'Canal in <i>Ghent</i> is swum again'},"
                + "{'value':' '}]}");

        assertThat(story.getHeadlines())
                .containsExactly(
                        new LocalizedText("Canal in Ghent is swum again", "main", null),
                        new LocalizedText("Canal swum", "short", null));
    }

    @Test
    void takesADescriptionInTwoFormsOnce() {
        WireStory story = Ninjs.story(Ninjs.one("'description_html':'<p>Clean since spring.</p>',"
                + "'description_text':'Clean since spring.','description_caption_xhtml':'<p>The quay.</p><p>May.</p>',"
                + "'description':'A short one.'"));

        assertThat(story.getDescriptions())
                .extracting(LocalizedText::getText)
                .containsExactly("A short one.", "Clean since spring.", "The quay.\n\nMay.");
        assertThat(story.getDescriptions().getLast().getRole()).contains("caption_xhtml");
        assertThat(Ninjs.unparsed(story)).containsExactly("description_html");
    }

    @Test
    void readsTheDescriptionsOfNinjsThree() {
        WireStory story = Ninjs.story("{'uri':'urn:a','descriptions':[{'role':'summary','contentType':'text/plain',"
                + "'value':'Clean since spring.'}],'pubStatus':'usable'}");

        assertThat(story.getDescriptions()).containsExactly(new LocalizedText("Clean since spring.", "summary", null));
    }

    @Test
    void readsBylineSluglineKeywordsAndPlace() {
        WireStory story = Ninjs.story(Ninjs.superdesk("'byline':'An  Claes','bylines':['Bo Maes'],'by':' ',"
                + "'slugline':'BELGIUM-CANAL','keywords':['swimming','Ghent'],'located':'Ghent',"
                + "'creditline':'Delta News','dateline':{'text':'GHENT, 4 May','source':'x'}"));

        assertThat(story.getBylines()).containsExactly("An Claes", "Bo Maes");
        assertThat(story.getSlugline())
                .hasValueSatisfying(slug -> assertThat(slug.getText()).isEqualTo("BELGIUM-CANAL"));
        assertThat(story.getKeywords()).containsExactly("swimming", "Ghent");
        assertThat(names(story.getLocated())).containsExactly("Ghent");
        assertThat(story.getCreditline()).contains("Delta News");
        assertThat(story.getDateline()).contains("GHENT, 4 May");
        assertThat(Ninjs.unparsed(story)).containsExactly("dateline/source");
    }

    @Test
    void readsADatelineThatIsText() {
        assertThat(Ninjs.story(Ninjs.superdesk("'dateline':'GHENT'")).getDateline())
                .contains("GHENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ednote", "edNote"})
    void keepsNotesForEditorsFromReaders(String name) {
        WireStory story = Ninjs.story(Ninjs.one("'" + name + "':'Corrects the width.','body_text':'It is wide.'"));

        assertThat(story.getEdNotes()).containsExactly("Corrects the width.");
        assertThat(story.getBody().getParagraphs()).containsExactly("It is wide.");
    }

    @Test
    void makesUriAndAliasOfSchemeAndCode() {
        WireStory story = Ninjs.story(Ninjs.one("'subject':[{'name':'swimming','rel':'about','relevance':90,"
                + "'confidence':80,'scheme':'http://cv.iptc.org/newscodes/mediatopic/','code':'20001167'},"
                + "{'scheme':'topics','code':'canal'},{'scheme':'http://places.example','code':'77'},"
                + "{'code':'medtop:20000001'},{'code':'15062000'},{'scheme':'urn:a:b','code':'c'},"
                + "{'scheme':'https://ids.example/v#','code':'d'},{'rel':'about'}]"));

        assertThat(story.getSubjects())
                .containsExactly(
                        new ConceptRef(
                                null,
                                "http://cv.iptc.org/newscodes/mediatopic/20001167",
                                null,
                                null,
                                "about",
                                List.of(new LocalizedText("swimming", null, null)),
                                80,
                                90,
                                null,
                                List.of(),
                                List.of()),
                        concept("topics:canal", null, null),
                        concept(null, null, "77"),
                        concept("medtop:20000001", null, null),
                        concept(null, null, "15062000"),
                        concept(null, null, "c"),
                        concept(null, "https://ids.example/v#d", null));
        assertThat(Ninjs.unparsed(story)).containsExactly("subject[2]/scheme", "subject[5]/scheme");
    }

    @Test
    void readsConceptsOfLaterVersionsByUriAndLiteral() {
        WireStory story = Ninjs.story("{'uri':'urn:a','subjects':[{'name':'swimming','uri':'urn:s','literal':'l',"
                + "'confidence':140,'creator':'desk'}],'places':[{'qcode':'city:ghent'},{'qcode':'BE'}],"
                + "'subject':'rivers','people':null}");

        assertThat(story.getSubjects()).hasSize(4);
        assertThat(story.getSubjects().get(0).getNames()).containsExactly(new LocalizedText("rivers", null, null));
        ConceptRef swimming = story.getSubjects().get(1);
        assertThat(swimming.getUri()).contains("urn:s");
        assertThat(swimming.getLiteral()).contains("l");
        assertThat(swimming.getConfidence()).isEmpty();
        assertThat(story.getSubjects().get(2).getQcode()).contains("city:ghent");
        assertThat(story.getSubjects().get(3).getLiteral()).contains("BE");
        assertThat(Ninjs.unparsed(story)).containsExactly("subjects[0]/confidence", "subjects[0]/creator");
    }

    @Test
    void givesEachKindOfConceptItsType() {
        WireStory story = Ninjs.story(Ninjs.one("'person':[{'name':'An Claes'}],'organisation':[{'name':'City'}],"
                + "'place':[{'name':'Ghent','geometry_point':{'x':1}}],'event':[{'name':'Regatta'}],"
                + "'object':[{'name':'Lock 4'}]"));

        assertThat(story.getSubjects())
                .extracting(ConceptRef::getType)
                .containsExactly(
                        Optional.of("cpnat:person"),
                        Optional.of("cpnat:organisation"),
                        Optional.of("cpnat:geoArea"),
                        Optional.of("cpnat:event"),
                        Optional.of("cpnat:object"));
        assertThat(Ninjs.unparsed(story)).containsExactly("place[0]/geometry_point");
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void keepsWhatIsNoConcept() {
        WireStory story = Ninjs.story(Ninjs.superdesk("'subject':['canals',true,null,['x'],4],'service':true"));

        assertThat(names(story.getSubjects())).containsExactly("canals", "4");
        assertThat(Ninjs.unparsed(story)).containsExactly("subject", "service");
    }

    @Test
    void readsGenresServicesSignalsSourcesAndAuthors() {
        WireStory story = Ninjs.story(Ninjs.superdesk("'genre':[{'code':'Article','name':'Article (news)'}],"
                + "'service':[{'code':'e','name':'Economy'}],'signal':[{'code':'sig:correction'}],"
                + "'infosource':[{'name':'City of Ghent','role':'origin'}],"
                + "'authors':[{'name':'An Claes','role':'writer','biography':'Swims.'}]"));

        assertThat(story.getGenres().getFirst().getLiteral()).contains("Article");
        assertThat(names(story.getServices())).containsExactly("Economy");
        assertThat(story.getSignals().getFirst().getLiteral()).contains("sig:correction");
        assertThat(names(story.getInfoSources())).containsExactly("City of Ghent");
        assertThat(story.getCreators().getFirst().getRole()).contains("writer");
        assertThat(Ninjs.unparsed(story)).containsExactly("authors[0]/biography");
    }

    @Test
    void carriesRightsWordForWord() {
        WireStory story = Ninjs.story(Ninjs.one("'language':'en','copyrightholder':'Delta News',"
                + "'copyrightnotice':'(c) Delta\\n  2026 ','usageterms':'Belgium  only.',"
                + "'rightsinfo':{'langid':'urn:l','linkedrights':'https://delta.example/r','encodedrights':'<r/>'}"));

        assertThat(story.getRights())
                .containsExactly(new RightsInfo(
                        "Delta News",
                        List.of(new LocalizedText("(c) Delta\n  2026", null, "en")),
                        List.of(
                                new LocalizedText("Belgium  only.", null, "en"),
                                new LocalizedText("https://delta.example/r", "linkedrights", null),
                                new LocalizedText("<r/>", "encodedrights", null)),
                        List.of(),
                        story.getRights().getFirst().getPolicies()));
        assertThat(Ninjs.unparsed(story)).containsExactly("rightsinfo/langid");
    }

    @Test
    void readsTheTermsForMachinesOfAnItemAndOfItsPicturesApart() {
        String policy =
                "{\\\"prohibition\\\":[{\\\"action\\\":\\\"use\\\",\\\"constraint\\\":[{\\\"leftOperand\\\":\\\"spatial\\\","
                        + "\\\"operator\\\":\\\"eq\\\",\\\"rightOperand\\\":\\\"FRA\\\"}]}]}";
        WireStory story = Ninjs.story("{'uri':'urn:a','type':'text','headline':'Tram',"
                + "'associations':{'main':{'type':'picture','uri':'urn:p',"
                + "'rightsInfo':{'langId':'http://www.w3.org/ns/odrl/2/','encodedRights':'" + policy + "'},"
                + "'renditions':{'web':{'href':'https://delta.example/p.jpg','mimetype':'image/jpeg'}}}}}");

        assertThat(story.getRights()).isEmpty();
        assertThat(story.getPictures().getFirst().getRights().getFirst().getPolicies())
                .containsExactly(new RightsPolicy(
                        "",
                        false,
                        List.of(new RightsRule(
                                RightsRuleKind.PROHIBITION,
                                List.of(new RightsCondition(RightsConditionKind.COUNTRY, List.of("FR"), false))))));
    }

    @Test
    void saysWhatItDoesNotUnderstandOfTermsForMachines() {
        WireStory story = Ninjs.story(
                Ninjs.one("'rightsinfo':{'langid':'urn:l','encodedrights':'<r/>'},'copyrightholder':'Delta News'"));

        assertThat(story.getRepairs()).contains(new Repair("RIGHTS_NOT_UNDERSTOOD", "language urn:l"));
    }

    @Test
    void readsTheRightsOfNinjsThree() {
        WireStory story = Ninjs.story("{'uri':'urn:a','usageTerms':'Members.','copyrightHolder':'Delta',"
                + "'copyrightNotice':'(c)','rightsInfo':{'linkedRights':'https://delta.example/r'}}");

        assertThat(story.getRights().getFirst().getUsageTerms()).hasSize(2);
        assertThat(story.getRights().getFirst().getCopyrightHolder()).contains("Delta");
        assertThat(story.getRepairs()).hasSize(1);
    }

    @Test
    void knowsNoRightsWhereNoneAreSaid() {
        assertThat(Ninjs.story(Ninjs.one("'usageterms':''")).getRights()).isEmpty();
    }

    @Test
    void readsOtherIdsInBothForms() {
        assertThat(Ninjs.story(Ninjs.one("'altids':{'desk':'44','none':{'a':1}}"))
                        .getAltIds())
                .containsExactly(new AltId("44", "desk"));
        assertThat(Ninjs.story("{'uri':'urn:a','altIds':[{'role':'desk','value':'44'},{'role':'x'}]}")
                        .getAltIds())
                .containsExactly(new AltId("44", "desk"));
    }

    @Test
    void keepsEverythingElse() {
        WireStory story = Ninjs.story(Ninjs.superdesk(
                "'readtime':3,'charcount':400,'extra':{'seo':'Canal'},'products':[{'code':'1'}],'annotations':[]"));

        assertThat(Ninjs.unparsed(story)).containsExactly("readtime", "charcount", "extra", "products");
    }

    @Test
    void takesTrueForNoWords() {
        WireStory story = Ninjs.story("{'uri':'urn:a','headline':true,'language':true,'slugline':'canal'}");

        assertThat(story.getHeadlines()).isEmpty();
        assertThat(Ninjs.unparsed(story)).containsExactly("headline", "language");
    }

    private static ConceptRef concept(@Nullable String qcode, @Nullable String uri, @Nullable String literal) {
        return new ConceptRef(qcode, uri, literal, null, null, List.of(), null, null, null, List.of(), List.of());
    }

    private static List<String> names(List<ConceptRef> concepts) {
        return concepts.stream()
                .flatMap(concept -> concept.getNames().stream())
                .map(LocalizedText::getText)
                .toList();
    }
}
