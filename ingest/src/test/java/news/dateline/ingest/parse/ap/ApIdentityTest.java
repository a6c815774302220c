package news.dateline.ingest.parse.ap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Story;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an AP item is, which version of what, and whether it may run.
class ApIdentityTest {
    @ParameterizedTest
    @ValueSource(strings = {"%s", "{'item':%s}", "{'data':{'item':%s}}", "{'data':{'items':[{'item':%s}]}}"})
    void readsAnItemInEveryEnvelope(String envelope) {
        WireStory story = Ap.story(Ap.json(envelope.formatted(Ap.item(""))));

        assertThat(story.getFormat()).isEqualTo("ap-media-api");
        assertThat(story.getGuid()).isEqualTo("5d0c2f8e");
        assertThat(story.getVersion()).isEqualTo(1);
    }

    @Test
    void givesEachItemOfAFeedItsOwnOutcomeInOrder() {
        String editorsOnly = "{'altids':{'itemid':'e9'},'signals':['test']}";
        String broken = "{'altids':{'etag':'x'}}";
        String feed = "{'api_version':'2.2','data':{'items':[{'item':%s},{'item':%s},{'meta':{}},{'item':%s},7]}}"
                .formatted(Ap.item(""), editorsOnly, broken);

        List<ParseOutcome> outcomes = Ap.parse(Ap.json(feed));

        assertThat(outcomes.get(0)).isInstanceOf(Story.class);
        assertThat(TestWires.story(outcomes.get(1)).getPubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(outcomes.subList(2, outcomes.size()))
                .containsExactly(
                        new Rejected(Reason.NO_GUID, "No object with an item", "data/items[2]"),
                        new Rejected(Reason.NO_GUID, "The item has no altids/itemid", "data/items[3]/item"),
                        new Rejected(Reason.NO_GUID, "No object", "data/items[4]"));
    }

    @Test
    void saysThatAFeedIsEmpty() {
        List<ParseOutcome> outcomes = Ap.parse("{\"api_version\":\"2.2\",\"data\":{\"items\":[]}}");

        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.NOTHING_TO_PUBLISH);
    }

    @Test
    void readsAThousandItemsAndSaysThatThereWereMore() {
        String entry = "{'item':" + Ap.item("") + "},";
        String feed = "{'data':{'items':[" + entry.repeat(1000) + "{'item':" + Ap.item("") + "}]}}";

        List<ParseOutcome> outcomes = Ap.parse(Ap.json(feed));

        assertThat(outcomes).hasSize(1001);
        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'uri':'https://news.example/1','headline':'Not from AP','altids':{'slug':'a'}}",
                "{'$standard':{'name':'ninjs'},'uri':'urn:a','altids':{'itemid':'(ap):1'}}",
                "{'standard':{'name':'ninjs'},'uri':'urn:a','altids':{'itemid':'(ap):1'}}",
                "{'uri':'urn:a','altids':[{'role':'itemid','value':'1'}]}",
                "{'data':{'items':[]}}",
                "{'data':{'items':['a']}}",
                "{'data':{'items':[{'uuid':'a'}]}}",
                "{'data':[{'uuid':'a'}]}",
                "{'api_version':'2.2','data':{}}",
                "{'api_version':'2.2','error':{'status':403}}"
            })
    void leavesOtherJsonToOthers(String json) {
        assertThat(new Parsers().formatOf(TestWires.input(Ap.json(json)))).isNotEqualTo(Optional.of("ap-media-api"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'uri':'a'}", "{'altids':{'itemid':' '}}", "{'altids':{'itemid':{}}}"})
    void rejectsAnItemWithoutAnId(String item) {
        assertThat(TestWires.rejected(Ap.parse(Ap.answer(item, ""))).reason()).isEqualTo(Reason.NO_GUID);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "17, 17", "'\"3\"', 3", "9223372036854775807, 9223372036854775807"})
    void takesTheVersionFromZeroOnAsAWholeNumber(String written, long version) {
        String json = Ap.item("").replace("\"version\":1", "\"version\":" + written);

        assertThat(Ap.story(json).getVersion()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"first\"", "9223372036854775808", "{}", "\"\"", "true"})
    void rejectsAVersionThatIsNone(String written) {
        String json = Ap.item("").replace("\"version\":1", "\"version\":" + written);

        assertThat(TestWires.rejected(Ap.parse(json)).reason()).isEqualTo(Reason.BAD_VERSION);
    }

    @Test
    void infersTheInitialVersionWhereThereIsNone() {
        WireStory story = Ap.story(Ap.item("").replace("\"version\":1,", ""));

        assertThat(story.getVersion()).isZero();
        assertThat(story.getInferred()).contains("version");
    }

    @ParameterizedTest
    @CsvSource({
        "usable, USABLE",
        "withheld, WITHHELD",
        "canceled, CANCELED",
        "Canceled, CANCELED",
        "cancelled, CANCELED",
        "embargoed, USABLE"
    })
    void readsThePublishingStatus(String written, PubStatus status) {
        assertThat(Ap.with("'pubstatus':'" + written + "'").getPubStatus()).isEqualTo(status);
    }

    @Test
    void rejectsAStatusThatIsNotAps() {
        assertThat(TestWires.rejected(Ap.parse(Ap.item("'pubstatus':'postponed'")))
                        .reason())
                .isEqualTo(Reason.BAD_STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "withheld"})
    void recallsAnItemWhateverItsSignalsSay(String status) {
        String json = Ap.json("{'altids':{'itemid':'5d0c2f8e'},'version':2,'pubstatus':'" + status + "'}");

        assertThat(Ap.story(json).getPubStatus()).isNotEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"usable", "embargoed", "withheld"})
    void withholdsWhatHasNoNewscontentSoThatAnOlderVersionDoesNotStayUp(String status) {
        String json = Ap.item("'pubstatus':'" + status + "'").replace("[\"newscontent\"]", "\"advisory\"");

        WireStory story = Ap.story(json.replace("\"version\":1", "\"version\":2"));

        assertThat(story.getPubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(story.getVersion()).isEqualTo(2);
    }

    @Test
    void saysThatItInferredWhatHasNoNewscontentToBeWithheld() {
        WireStory story = Ap.story(Ap.item("").replace("[\"newscontent\"]", "\"advisory\""));

        assertThat(story.getInferred()).contains("pubStatus");
        assertThat(story.getRepairs())
                .extracting(Repair::getName)
                .containsExactly(Leniency.WITHHELD_WITHOUT_NEWSCONTENT.name());
    }

    @Test
    void aKillWithoutNewscontentStaysAKill() {
        String json = Ap.item("'pubstatus':'canceled'").replace("[\"newscontent\"]", "\"advisory\"");

        assertThat(Ap.story(json).getPubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void holdsAnEmbargoedItemUntilItsTime() {
        WireStory story = Ap.with("'pubstatus':'embargoed','embargoed':'2026-03-18T05:00:00Z'");

        assertThat(story.getEmbargo())
                .hasValueSatisfying(
                        embargo -> assertThat(embargo.getUntil()).contains(Instant.parse("2026-03-18T05:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pubstatus':'embargoed'",
                "'pubstatus':'embargoed','embargoed':null",
                "'pubstatus':'usable','embargoed':''"
            })
    void holdsWithoutAnEndWhereNoTimeIsGiven(String members) {
        assertThat(Ap.with(members).getEmbargo())
                .hasValueSatisfying(embargo -> assertThat(embargo.getUntil()).isEmpty());
    }

    @Test
    void takesTheReleaseDateForTheEmbargosEnd() {
        WireStory story = Ap.with("'pubstatus':'usable','embargoreleasedate':'2026-03-18T05:00:00Z'");

        assertThat(story.getEmbargo())
                .hasValueSatisfying(embargo -> assertThat(embargo.getUntil()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Tuesday'", "{'date':'2026-03-18'}"})
    void rejectsAUsableItemWhoseEmbargoCannotBeRead(String embargo) {
        assertThat(TestWires.rejected(Ap.parse(Ap.item("'embargoed':" + embargo)))
                        .reason())
                .isEqualTo(Reason.BAD_TIME);
    }

    @Test
    void knowsTheItemAgainUnderAnotherProductAndForAnotherCustomer() {
        String first = answer("41007", "qt=a1", "'pricetag':'Unlimited',");
        String second = answer("41230", "qt=b2", "");

        assertThat(Ap.story(first).getContentHash()).isEqualTo(Ap.story(second).getContentHash());
        assertThat(Ap.literals(Ap.story(second).getServices())).containsExactly("41230");
    }

    @Test
    void tellsAnotherTextUnderTheSameVersion() {
        String first = Ap.answer(Ap.item(""), "'nitf':{'body_html':'<p>Nine thousand cars.</p>'}");
        String second = Ap.answer(Ap.item(""), "'nitf':{'body_html':'<p>Ten thousand cars.</p>'}");

        assertThat(Ap.story(first).getContentHash())
                .isNotEqualTo(Ap.story(second).getContentHash());
    }

    @Test
    void keepsEveryOtherIdOfTheItem() {
        WireStory story = Ap.story(Ap.json(
                "{'altids':{'itemid':'a1','friendlykey':'7261','videoid':44},'version':0,'signals':'newscontent'}"));

        assertThat(story.getAltIds()).containsExactly(new AltId("7261", "friendlykey"), new AltId("44", "videoid"));
    }

    private static String answer(String product, String query, String price) {
        String item = Ap.item("'uri':'https://media.example/v/content/5d0c2f8e?" + query + "',"
                + "'renditions':{'nitf':{" + price + "'mimetype':'text/xml','href':'https://media.example/1?" + query
                + "'}}");
        return Ap.json("{'api_version':'2.2','id':'" + query + "','data':{'meta':{'products':[{'id':" + product
                + ",'name':'World'},{'name':'Nameless'}]},'item':" + item + "}}");
    }
}
