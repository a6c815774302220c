package news.dateline.ingest.parse.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an entry is, which version of what, and what it says about its story.
class DigitalwiresTest {
    @Test
    void readsUrnVersionAndTimes() {
        WireStory story = with("'version':3,'version_created':'2026-04-02T11:13:05+02:00',"
                + "'content_created':'2026-04-01T08:00:00+02:00','updated':'2026-04-02T09:14:20Z','entry_id':'hR2m'");

        assertThat(story.getFormat()).isEqualTo("dpa-digitalwires");
        assertThat(story.getGuid()).isEqualTo("urn:newsml:agentur.example:1");
        assertThat(story.getVersion()).isEqualTo(3);
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-04-02T09:13:05Z"));
        assertThat(story.getContentCreated()).contains(Instant.parse("2026-04-01T06:00:00Z"));
        assertThat(story.getTransmission().flatMap(Transmission::getSent))
                .contains(Instant.parse("2026-04-02T09:14:20Z"));
        assertThat(story.getTransmission().flatMap(Transmission::getTransmitId)).contains("hR2m");
        assertThat(story.getUnparsed()).isEmpty();
    }

    @Test
    void takesTheVersionAsOneWhenAbsentAndMarksItInferred() {
        assertThat(with("'version':1").getInferred()).doesNotContain("version");
        assertThat(with("'entry_id':'hR2m'").getVersion()).isEqualTo(1);
        assertThat(with("'entry_id':'hR2m'").getInferred()).contains("version");
    }

    @Test
    void readsEachEntryOfAQueueInOrder() {
        List<ParseOutcome> outcomes = parse("{'entries':[" + entry("") + ",{'format':'digitalwires@0.9.1'}]}");

        assertThat(outcomes).hasSize(2);
        assertThat(TestWires.story(outcomes.getFirst()).getVersion()).isEqualTo(1);
        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.NO_GUID);
        assertThat(TestWires.rejected(outcomes).position()).isEqualTo("entries[1]");
    }

    @Test
    void rejectsWhatIsNoEntryAtItsPlaceAndReadsOn() {
        List<ParseOutcome> outcomes = parse("{'entries':[" + entry("") + ",null,'a'," + entry("") + ",[]]}");

        assertThat(outcomes).hasSize(5);
        assertThat(outcomes.get(1)).isEqualTo(new Rejected(Reason.NO_GUID, "No object", "entries[1]"));
        assertThat(outcomes.get(2)).isEqualTo(new Rejected(Reason.NO_GUID, "No object", "entries[2]"));
        assertThat(outcomes.get(3)).isInstanceOf(ParseOutcome.Story.class);
        assertThat(outcomes.get(4)).isEqualTo(new Rejected(Reason.NO_GUID, "No object", "entries[4]"));
    }

    @Test
    void readsAThousandEntriesAndSaysThatThereWereMore() {
        List<ParseOutcome> outcomes = parse("{'entries':[" + (entry("") + ",").repeat(1000) + entry("") + "]}");

        assertThat(outcomes).hasSize(1001);
        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    }

    @Test
    void recognisesAnEntryByItsMembersWhereItDoesNotNameItsFormat() {
        assertThat(formatOf("{'urn':'urn:a','entry_id':'b','version_created':'2026-04-02T11:13:05+02:00'}"))
                .contains("dpa-digitalwires");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'urn':'urn:a','headline':'Not from dpa'}",
                "{'urn':'urn:a','entry_id':'b'}",
                "{'format':'wires@1','urn':'urn:a'}",
                "{'entries':[]}",
                "{'entries':['a']}",
                "{'entries':{}}",
                "[{'format':'digitalwires@0.9.1','urn':'urn:a'}]"
            })
    void leavesOtherJsonToOthers(String json) {
        assertThat(formatOf(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "'first'", "1.5"})
    void rejectsAVersionThatIsNone(String version) {
        assertThat(TestWires.rejected(parse(entry("'version':" + version))).reason())
                .isEqualTo(Reason.BAD_VERSION);
    }

    @ParameterizedTest
    @CsvSource({"\"usable\", USABLE", "null, USABLE", "\"withheld\", WITHHELD", "\"canceled\", CANCELED"})
    void readsThePublishingStatus(String written, PubStatus status) {
        assertThat(with("'pubstatus':" + written).getPubStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'pubstatus':'usable',"})
    void killsWhatOneOfTheTwoStatusesKills(String member) {
        WireStory story =
                with(member + "'categories':[{'type':'dnltype:pubstatus','name':'canceled','qcode':'stat:canceled'}]");

        assertThat(story.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(with("'pubstatus':'canceled','categories':[{'type':'dnltype:pubstatus','name':'usable'}]")
                        .getPubStatus())
                .isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void rejectsAStatusThatNobodyKnows() {
        assertThat(TestWires.rejected(parse(entry("'pubstatus':'later'"))).reason())
                .isEqualTo(Reason.BAD_STATUS);
    }

    @Test
    void holdsAnEntryUntilItsEmbargoEnds() {
        assertThat(with("'embargoed':'2026-05-11T18:00:00+02:00'").getEmbargo())
                .hasValueSatisfying(
                        embargo -> assertThat(embargo.getUntil()).contains(Instant.parse("2026-05-11T16:00:00Z")));
        assertThat(with("'embargoed':null").getEmbargo()).isEmpty();
    }

    @Test
    void rejectsAnEmbargoThatCannotBeRead() {
        assertThat(TestWires.rejected(parse(entry("'embargoed':'heute Abend'"))).reason())
                .isEqualTo(Reason.BAD_TIME);
    }

    @Test
    void knowsAnEntryAgainThatIsDeliveredTwice() {
        String first = entry(
                "'entry_id':'a','updated':'2026-04-02T09:14:20Z','associations':[{'url':'https://b.example/1?s=1'}]");
        String again = entry(
                "'entry_id':'b','updated':'2026-04-02T10:00:00Z','associations':[{'url':'https://b.example/1?s=2'}]");

        assertThat(story(first).getContentHash()).isEqualTo(story(again).getContentHash());
        assertThat(story(entry("'headline':'Anders'")).getContentHash())
                .isNotEqualTo(story(entry("")).getContentHash());
    }

    @Test
    void readsHeadlineKickerSubheadAndTeaser() {
        WireStory story = with("'headline':'Neue Fähre','kicker':'Schifffahrt','subhead':'Drei Fahrten',"
                + "'teaser':'Sie fährt elektrisch.','descriptions':[{'role':'drol:caption','description':'Am Pier.'},"
                + "{'role':'drol:none'}]");

        assertThat(story.getHeadlines())
                .containsExactly(
                        new LocalizedText("Neue Fähre", null, null),
                        new LocalizedText("Schifffahrt", "kicker", null),
                        new LocalizedText("Drei Fahrten", "subhead", null));
        assertThat(story.getDescriptions())
                .containsExactly(
                        new LocalizedText("Sie fährt elektrisch.", null, null),
                        new LocalizedText("Am Pier.", "drol:caption", null));
    }

    @Test
    void readsBylineDatelineCreditAndLanguage() {
        WireStory story =
                with("'byline':'Von Jule Ritter','dateline':'Lindau (agt) - ','creditline':'Agentur','language':'de'");

        assertThat(story.getBylines()).containsExactly("Von Jule Ritter");
        assertThat(story.getDateline()).contains("Lindau (agt) -");
        assertThat(story.getCreditline()).contains("Agentur");
        assertThat(story.getLanguages()).containsExactly("de");
    }

    @Test
    void carriesRightsAndTheNoticeForTextsThatRunUnseen() {
        WireStory story = with("'copyrightnotice':'Copyright 2026','usageterms':'Nur mit\\nVertrag',"
                + "'autopublishnotice':'© Agentur'");

        assertThat(story.getRights()).singleElement().satisfies(rights -> {
            assertThat(rights.getCopyrightNotices())
                    .containsExactly(
                            new LocalizedText("Copyright 2026", null, null),
                            new LocalizedText("© Agentur", "autopublishnotice", null));
            assertThat(rights.getUsageTerms()).containsExactly(new LocalizedText("Nur mit\nVertrag", null, null));
        });
        assertThat(with("'usageterms':'Nur mit Vertrag'").getRights()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "null, 4", "11, 4"})
    void takesTheUrgencyOrItsCategory(String written, int urgency) {
        assertThat(with("'urgency':" + written + ",'categories':[{'type':'dnltype:urgency','qcode':'urgency:4'}]")
                        .getUrgency())
                .contains(urgency);
    }

    @Test
    void hasASignalOnceThatStandsTwice() {
        WireStory story = with("'signal':'sig:correction','categories':[{'type':'dnltype:signal',"
                + "'name':'correction','qcode':'sig:correction'}]");

        assertThat(qcodes(story.getSignals())).containsExactly("sig:correction");
        assertThat(qcodes(with("'signal':'sig:update'").getSignals())).containsExactly("sig:update");
    }

    @Test
    void putsEachKindOfCategoryWhereItBelongs() {
        WireStory story = with("'categories':[" + category("wire", "dpasrv:bdt") + category("rubric", "dnlpath:kultur")
                + category("scope", "dpaaudience:deu") + category("provider", "dnlprov:agt")
                + category("creator", "dpaaccno:1") + category("contributor", "dpa-ad:a")
                + category("infosource", "dpasupplier:x") + category("genre", "dpatextgenre:1")
                + category("located", "dpageo:7") + category("dpasubject", "medtop:20000340")
                + category("desk", "dpacat:vm") + "{'type':'dnltype:poi','name':'Werft','geojson':{'type':'Point'}}]");

        assertThat(qcodes(story.getServices())).containsExactly("dpasrv:bdt", "dnlpath:kultur", "dpaaudience:deu");
        assertThat(story.getDeclaredProvider()).contains("dnlprov:agt");
        assertThat(qcodes(story.getCreators())).containsExactly("dpaaccno:1");
        assertThat(qcodes(story.getContributors())).containsExactly("dpa-ad:a");
        assertThat(qcodes(story.getInfoSources())).containsExactly("dpasupplier:x");
        assertThat(qcodes(story.getGenres())).containsExactly("dpatextgenre:1");
        assertThat(qcodes(story.getLocated())).containsExactly("dpageo:7");
        assertThat(qcodes(story.getSubjects())).containsExactly("medtop:20000340", "dpacat:vm", "-");
        assertThat(story.getSubjects().getLast().getType()).contains("cpnat:poi");
        assertThat(story.getUnparsed()).containsExactly(new Unparsed("categories[11]/geojson", "{\"type\":\"Point\"}"));
    }

    @Test
    void ordersCategoriesOfAKindByTheirRank() {
        WireStory story = with("'categories':[{'type':'dnltype:keyword','name':'Wahl'},"
                + "{'type':'dnltype:keyword','name':'See','rank':2},{'type':'dnltype:keyword','name':'Fähre','rank':1},"
                + "{'type':'dnltype:keyword','name':null}],'keyword_names':['Fähre','See','Wahl',null]");

        assertThat(story.getKeywords()).containsExactly("Fähre", "See", "Wahl");
        assertThat(story.getUnparsed()).isEmpty();
    }

    @Test
    void takesAKindThatItDoesNotKnowForASubject() {
        WireStory story = with("'categories':[{'type':'dnltype:festival','name':'Seenacht'},"
                + "{'type':'house','uri':'https://haus.example/1'},{'name':'ohne Art'}]");

        assertThat(story.getSubjects()).hasSize(3);
        assertThat(story.getSubjects().getFirst().getType()).contains("dnltype:festival");
        assertThat(story.getSubjects().get(1).getUri()).contains("https://haus.example/1");
    }

    @Test
    void keepsTheListsOfNamesWhereThereAreNoCategories() {
        assertThat(with("'rubric_names':['kultur']").getUnparsed())
                .containsExactly(new Unparsed("rubric_names", "[\"kultur\"]"));
    }

    @Test
    void namesTheProviderWhereItHasNoCode() {
        assertThat(with("'categories':[{'type':'dnltype:provider','name':'agt'}]")
                        .getDeclaredProvider())
                .contains("agt");
        assertThat(with("'categories':[{'type':'dnltype:provider','uri':'https://agt.example/'}]")
                        .getDeclaredProvider())
                .isEmpty();
    }

    private static String category(String kind, String qcode) {
        return "{'type':'dnltype:" + kind + "','name':'" + kind + "','qcode':'" + qcode + "'},";
    }

    private static List<String> qcodes(List<ConceptRef> concepts) {
        return concepts.stream().map(concept -> concept.getQcode().orElse("-")).toList();
    }

    private static Optional<String> formatOf(String json) {
        return new Parsers().formatOf(TestWires.input(json.replace('\'', '"')));
    }

    static WireStory with(String more) {
        return story(entry(more));
    }

    static String entry(String more) {
        return "{'format':'digitalwires@0.9.1','urn':'urn:newsml:agentur.example:1'"
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    static WireStory story(String json) {
        return TestWires.story(parse(json).getFirst());
    }

    static List<ParseOutcome> parse(String json) {
        return new Parsers().parse(TestWires.input(json.replace('\'', '"')));
    }
}
