package news.dateline.ingest.parse.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StatusChange;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is ninjs, and identity, version, status and embargo of its items.
class NinjsIdentityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'uri':'urn:a'}",
                "{'uri':'urn:a','headline':'Canal swum','desk':'Ghent'}",
                "[{'uri':'urn:a','version':'1'}]",
                "{'standard':{'name':'TTNINJS'},'uri':'urn:a','x':1,'y':2,'z':3}",
                "{'$standard':{'schema':'http://www.iptc.org/std/ninjs/ninjs-schema_1.3.json'},'uri':'urn:a'}",
                "{'$schema':'http://www.iptc.org/std/ninjs/ninjs-schema_1.3.json','uri':'urn:a','x':1,'y':2}",
                "{'guid':'a1','headline':'Canal swum','version':'2','type':'text','desk':1,'queue':2,'lock':3,'user':4}",
                "{'_items':[{'guid':'a1','headline':'Canal swum','version':'2','type':'text'}],'_meta':{'total':1}}",
                "{'_items':[],'_links':{}}"
            })
    void recognisesNinjsByWhatItDeclaresOrByItsShape(String json) {
        assertThat(formatOf(json)).isEqualTo("ninjs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'uri':7,'headline':'Canal swum'}",
                "{'uri':' ','headline':'Canal swum'}",
                "{'uri':'urn:a','colour':'red','weight':4}",
                "{'guid':'a1','title':'Canal swum','link':'https://paper.example/','pubDate':'Mon, 4 May 2026'}",
                "{'uri':'urn:a','altids':{'itemid':'4'},'signals':['newscontent'],'headline':'x','type':'text'}",
                "{'uri':'urn:a','editorialpriority':'r','headline':'x','type':'text'}",
                "{'data':{'item':{'uri':'urn:a','headline':'x'}}}",
                "{'urn':'urn:a','version_created':'2026','headline':'x','rubric_names':['p']}",
                "{'_items':[]}",
                "{'_items':['a']}",
                "{'standard':{'name':'AMQP'},'uri':'urn:a','x':1,'y':2,'z':3}",
                "[]",
                "[[{'uri':'urn:a'}]]",
                "['urn:a']",
                "{'uri':'urn:a'"
            })
    void leavesOtherJsonToOthers(String json) {
        assertThat(formatOf(json)).isNotEqualTo("ninjs");
    }

    @Test
    void givesEachItemOfAnArrayItsOwnOutcomeInOrder() {
        List<ParseOutcome> outcomes = Ninjs.parse("[" + Ninjs.one("'version':'2'") + ",{'headline':'lost'},7,"
                + Ninjs.one("").replace("urn:ghent:canal", "urn:ghent:bridge") + "]");

        assertThat(outcomes).hasSize(4);
        assertThat(TestWires.story(outcomes.getFirst()).getVersion()).isEqualTo(2);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.NO_GUID);
            assertThat(rejected.position()).startsWith("line 1, column");
        });
        assertThat(outcomes.get(2)).isEqualTo(new Rejected(Reason.NO_GUID, "No object", "item 2"));
        assertThat(TestWires.story(outcomes.getLast()).getGuid()).isEqualTo("urn:ghent:bridge");
    }

    @Test
    void readsThePageOfASuperdesk() {
        List<ParseOutcome> outcomes =
                Ninjs.parse("{'_items':[" + Ninjs.superdesk("'version':'3'") + ",{'headline':'x'}],'_meta':{}}");

        assertThat(TestWires.story(outcomes.getFirst()).getVersion()).isEqualTo(3);
        assertThat(TestWires.rejected(outcomes).position()).isEqualTo("start");
    }

    @Test
    void saysThatAPageIsEmpty() {
        assertThat(Ninjs.reason("{'_items':[],'_meta':{'total':0}}")).isEqualTo(Reason.NOTHING_TO_PUBLISH);
    }

    @Test
    void takesAThousandItemsOfABatchAndNoMore() {
        String items = (Ninjs.one("") + ",").repeat(1001);

        List<ParseOutcome> outcomes = Ninjs.parse("[" + items + Ninjs.one("") + "]");

        assertThat(outcomes).hasSize(1001);
        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
        assertThat(TestWires.rejected(outcomes).detail()).startsWith("MAX_JSON_ITEMS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'uri':' urn:a ','headline':'x'}|urn:a",
                "{'standard':{'name':'ninjs'},'uri':'urn:a','guid':'b'}|urn:a",
                "{'uri':'https://site.example/a','guid':'b','type':'text','headline':'x','version':'1'}|b",
                "{'$standard':{'name':'ninjs'},'guid':'b'}|b"
            })
    void knowsAnItemByItsUriAndInSuperdeskByItsGuid(String json, String guid) {
        assertThat(Ninjs.story(json).getGuid()).isEqualTo(guid);
    }

    @Test
    void rejectsAnItemThatSaysItIsNinjsAndHasNoUri() {
        assertThat(Ninjs.reason("{'standard':{'name':'ninjs'},'uri':{'a':1}}")).isEqualTo(Reason.NO_GUID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"'7'|7", "' 007 '|7", "'0'|0", "7|7", "7.0|7", "7e0|7", "'9223372036854775807'|9223372036854775807"
            })
    void readsAVersionThatIsTextOrNumber(String version, long expected) {
        assertThat(Ninjs.story(Ninjs.one("'version':" + version)).getVersion()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "' '"})
    void infersVersionOneWhereNoneIsWritten(String version) {
        WireStory story = Ninjs.story(Ninjs.one("'version':" + version));

        assertThat(story.getVersion()).isEqualTo(1);
        assertThat(story.getInferred()).contains("version");
    }

    @Test
    void takesTheArchivesVersionWhereSuperdeskHasNoOther() {
        assertThat(Ninjs.story(Ninjs.superdesk("'_current_version':4")).getVersion())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'second'", "'1.1'", "'-1'", "'9223372036854775808'"})
    void keepsAVersionOfWordsAndOrdersByTimeInstead(String version) {
        WireStory story = Ninjs.story(Ninjs.one("'version':" + version));

        assertThat(story.getVersion()).isEqualTo(1);
        assertThat(story.getInferred()).contains("version");
        assertThat(TestWires.repairs(story)).contains("VERSION_WITHOUT_ORDER");
        assertThat(Ninjs.unparsed(story)).contains("version");
        assertThat(story.getStatusChanges()).isEmpty();
    }

    @Test
    void letsAKillWithAVersionOfWordsReachAllVersions() {
        WireStory kill = Ninjs.story(Ninjs.one("'version':'final','pubstatus':'canceled'"));

        assertThat(kill.getStatusChanges()).containsExactly(new StatusChange(null, PubStatus.CANCELED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e40", "true", "[1]", "{'number':1}", "99999999999999999999"})
    void rejectsAVersionThatCanBeNone(String version) {
        assertThat(Ninjs.reason(Ninjs.one("'version':" + version))).isEqualTo(Reason.BAD_VERSION);
    }

    @ParameterizedTest
    @CsvSource({
        "usable, USABLE, false",
        "withheld, WITHHELD, false",
        "canceled, CANCELED, false",
        "cancelled, CANCELED, true",
        "Canceled, CANCELED, true",
        "stat:canceled, CANCELED, true",
        "http://cv.iptc.org/newscodes/pubstatusg2/withheld, WITHHELD, true",
        "killed, CANCELED, true",
        "recalled, CANCELED, true",
        "unpublished, CANCELED, true",
        "corrected, USABLE, true",
        "commissioned, WITHHELD, true",
        "replaced, WITHHELD, true",
        "hold, WITHHELD, true"
    })
    void readsTheStatusAndSaysWhereItsWordIsNotIptcs(String written, PubStatus status, boolean repaired) {
        for (String name : List.of("pubstatus", "pubStatus")) {
            WireStory story = Ninjs.story(Ninjs.one("'" + name + "':'" + written + "'"));

            assertThat(story.getPubStatus()).isEqualTo(status);
            assertThat(TestWires.repairs(story).contains("STATUS_WORD")).isEqualTo(repaired);
        }
    }

    @Test
    void takesAnItemWithoutAStatusForUsable() {
        assertThat(Ninjs.story(Ninjs.one("'pubstatus':null")).getPubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'perhaps'", "1", "true", "['usable']", "{}"})
    void rejectsAStatusThatNobodyCanTell(String status) {
        assertThat(Ninjs.reason(Ninjs.one("'pubstatus':" + status))).isEqualTo(Reason.BAD_STATUS);
        assertThat(Ninjs.reason(Ninjs.one("'pubStatus':" + status))).isEqualTo(Reason.BAD_STATUS);
    }

    @Test
    void takesTheMoreCautiousOfTwoStatuses() {
        assertThat(Ninjs.story(Ninjs.one("'pubstatus':'canceled','pubStatus':'usable'"))
                        .getPubStatus())
                .isEqualTo(PubStatus.CANCELED);
    }

    @ParameterizedTest
    @CsvSource({
        "published, USABLE",
        "corrected, USABLE",
        "draft, WITHHELD",
        "scheduled, WITHHELD",
        "spiked, WITHHELD",
        "killed, CANCELED",
        "recalled, CANCELED"
    })
    void publishesOnlyWhatSuperdeskHasPutOut(String state, PubStatus status) {
        String json = Ninjs.superdesk("'pubstatus':'usable','state':'" + state + "'");

        assertThat(Ninjs.story(json).getPubStatus()).isEqualTo(status);
        assertThat(Ninjs.repairs(json).contains("STATUS_WORD")).isEqualTo(status != PubStatus.USABLE);
    }

    @Test
    void rejectsAStateThatSuperdeskHasNot() {
        assertThat(Ninjs.reason(Ninjs.superdesk("'state':'limbo'"))).isEqualTo(Reason.BAD_STATUS);
    }

    @ParameterizedTest
    @CsvSource({"true, WITHHELD", "false, USABLE", "null, USABLE"})
    void holdsWhatSuperdeskMarksNotForPublication(String mark, PubStatus status) {
        assertThat(Ninjs.story(Ninjs.superdesk("'flags':{'marked_for_not_publication':" + mark + "}"))
                        .getPubStatus())
                .isEqualTo(status);
    }

    @Test
    void asksNothingOfAStateOutsideOfSuperdesk() {
        assertThat(Ninjs.story(Ninjs.one("'type':'text','slugline':'canal','state':'draft','flags':{}"))
                        .getPubStatus())
                .isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embargoed", "embargoedUntil", "embargoeduntil"})
    void holdsAStoryUntilItsEmbargoEnds(String name) {
        WireStory story = Ninjs.story(Ninjs.one("'" + name + "':'2026-05-05T06:00:00.0001+02:00'"));

        assertThat(story.getEmbargo())
                .contains(new Embargo(
                        Instant.parse("2026-05-05T04:00:00.001Z"), "2026-05-05T06:00:00.0001+02:00", false));
    }

    @Test
    void knowsNoEmbargoWhereNoneIsWritten() {
        assertThat(Ninjs.story(Ninjs.one("'embargoed':null")).getEmbargo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'tomorrow'", "'2026-05-05'", "20260505", "{'until':'noon'}", "true"})
    void holdsAStoryWithoutAnEndWhereItsEmbargoIsNoTime(String written) {
        WireStory story = Ninjs.story(Ninjs.one("'embargoed':" + written));

        assertThat(story.getEmbargo())
                .hasValueSatisfying(embargo -> assertThat(embargo.getUntil()).isEmpty());
        assertThat(TestWires.repairs(story)).contains("EMBARGO_UNREADABLE");
    }

    @Test
    void holdsAStoryWithoutAnEndWhereItsEmbargoIsBlank() {
        assertThat(Ninjs.story(Ninjs.one("'embargoed':''")).getEmbargo()).contains(new Embargo(null, "", false));
    }

    @Test
    void readsAnEmbargoWithoutAZoneOnTheWiresClock() {
        String json = Ninjs.one("'embargoed':'2026-05-05T06:00:00'").replace('\'', '"');

        WireStory story = TestWires.story(
                new Parsers().parse(TestWires.inZone(json, "Europe/Helsinki")).getFirst());

        assertThat(story.getEmbargo())
                .contains(new Embargo(Instant.parse("2026-05-05T03:00:00Z"), "2026-05-05T06:00:00", true));
        assertThat(story.getLanguages()).containsExactly("fi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'embargoed':'2026-05-05T06:00:00Z','extra':{'embargo':'2026-05-06T06:00:00Z'}|2026-05-06T06:00:00Z",
                "'embargoed':'2026-05-07T06:00:00Z','extra':{'embargoed':'2026-05-06T06:00:00Z'}|2026-05-07T06:00:00Z",
                "'embargo':'2026-05-05T08:00:00Z','schedule_settings':{'utc_embargo':null}|2026-05-05T08:00:00Z",
                "'embargo':'2026-05-05T08:00:00','schedule_settings':{'utc_embargo':'2026-05-05T06:00:00+0000'}|2026-05-05T06:00:00Z"
            })
    void takesTheLongestOfSuperdesksEmbargoes(String members, Instant until) {
        assertThat(Ninjs.story(Ninjs.superdesk(members)).getEmbargo())
                .hasValueSatisfying(embargo -> assertThat(embargo.getUntil()).contains(until));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'uri':'urn:a','type':'event','title':'Regatta'}|event",
                "{'uri':'urn:a','type':'planning','plannedCoverage':[{'type':'text','urgency':3}]}|planning",
                "{'guid':'a','type':'agenda','slugline':'regatta','version':null,'language':'en'}|agenda",
                "{'guid':'a','item_type':'event','slugline':'regatta','version':null,'language':'en'}|event"
            })
    void knowsEventsAndPlansButTakesThemForNoStories(String json, String kind) {
        assertThat(Ninjs.parse(json).getFirst())
                .isInstanceOfSatisfying(
                        Vocabulary.class,
                        vocabulary -> assertThat(vocabulary.kind()).isEqualTo(kind));
    }

    @Test
    void rejectsAPlanThatBreaksTheSchemaSinceItCannotCarryARepair() {
        assertThat(Ninjs.reason("{'uri':'urn:a','type':'planning','plannedCoverage':[{'urgency':11}]}"))
                .isEqualTo(Reason.NOT_IN_STANDARD);
    }

    @Test
    void hashesWhatAnItemSaysAndNotHowItIsWritten() {
        String hash = Ninjs.story("{'uri':'urn:a','headline':'Canal swum','urgency':4}")
                .getContentHash();

        assertThat(Ninjs.story("[ {'urgency':4 , 'headline':'Canal swum','uri':'urn:a'} ]")
                        .getContentHash())
                .isEqualTo(hash);
        assertThat(Ninjs.story("{'uri':'urn:a','headline':'Canal swum','urgency':5}")
                        .getContentHash())
                .isNotEqualTo(hash);
    }

    private static String formatOf(String json) {
        return new Parsers().formatOf(TestWires.input(json.replace('\'', '"'))).orElse("none");
    }
}
