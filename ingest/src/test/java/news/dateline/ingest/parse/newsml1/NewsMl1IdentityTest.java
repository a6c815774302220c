package news.dateline.ingest.parse.newsml1;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Story;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Identity, revision, update and the document around items.
class NewsMl1IdentityTest {
    private static final String GUID = "urn:newsml:rheinpost.example:20260504:BASEL-1";

    @Test
    void isIdentifiedByProviderDateAndItemAndNotByTheRevision() {
        WireStory first = NewsMl1.story(NewsMl1.withRevision(NewsMl1.REVISION));
        WireStory second = NewsMl1.story(NewsMl1.withRevision("<RevisionId>7</RevisionId>"));

        assertThat(first.getGuid()).isEqualTo(GUID);
        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getVersion()).isEqualTo(7).isGreaterThan(first.getVersion());
        assertThat(first.getFormat()).isEqualTo("newsml-1.2");
        assertThat(first.getRepairs()).isEmpty();
    }

    @Test
    void keepsThePublicIdentifierBesideTheFormalIdentityThatItDiffersFrom() {
        WireStory story = NewsMl1.story(NewsMl1.withRevision(
                NewsMl1.REVISION + "<PublicIdentifier>urn:newsml:other.example:20260504:X:1</PublicIdentifier>"));

        assertThat(story.getGuid()).isEqualTo(GUID);
        assertThat(story.getAltIds())
                .containsExactly(new AltId("urn:newsml:other.example:20260504:X:1", "PublicIdentifier"));
    }

    @Test
    void takesThePublicIdentifierWithoutItsRevisionWhenThePartsAreNotAllThere() {
        WireStory story = NewsMl1.story(NewsMl1.withIdentifier(
                "<PublicIdentifier>URN:newsml:rheinpost.example:20260504:BASEL-1:4U</PublicIdentifier>"));

        assertThat(story.getGuid()).isEqualTo(GUID);
        assertThat(story.getVersion()).isEqualTo(4);
        assertThat(story.getInferred()).contains("guid", "version");
        assertThat(TestWires.repairs(story)).contains("IDENTITY_FROM_PUBLIC_IDENTIFIER", "REVISION_MISSING");
    }

    @Test
    void takesAnItemIdWithoutProviderOrDateAndSaysSo() {
        WireStory story = NewsMl1.story(NewsMl1.withIdentifier("<NewsItemId> BASEL-1 </NewsItemId>"));

        assertThat(story.getGuid()).isEqualTo("urn:newsml:::BASEL-1");
        assertThat(TestWires.repairs(story)).contains("IDENTITY_INCOMPLETE", "REVISION_MISSING");
        assertThat(story.getVersion()).isEqualTo(1);
        assertThat(story.getDeclaredProvider()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<NewsML><NewsItem/></NewsML>",
                "<NewsML><NewsItem><Identification/></NewsItem></NewsML>",
                "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>a</ProviderId><NewsItemId/>"
                        + "<PublicIdentifier>urn:newsml:a:7:1N</PublicIdentifier></NewsIdentifier></Identification>"
                        + "</NewsItem></NewsML>",
                "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>story 7</PublicIdentifier>"
                        + "</NewsIdentifier></Identification></NewsItem></NewsML>",
                "<NewsComponent/>"
            })
    void rejectsWhatHasNoIdentity(String xml) {
        Rejected rejected = NewsMl1.rejected(xml);

        assertThat(rejected.reason()).isEqualTo(Reason.NO_GUID);
        assertThat(rejected.position()).startsWith("line 1, column");
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807,9223372036854775807", "' 0012 ',12", "2N,2"})
    void readsRevisionsUpToTheLargestOf64Bits(String written, long version) {
        WireStory story = NewsMl1.story(NewsMl1.withRevision("<RevisionId>" + written + "</RevisionId>"));

        assertThat(story.getVersion()).isEqualTo(version);
        assertThat(TestWires.repairs(story).contains("REVISION_FORM")).isEqualTo(written.endsWith("N"));
    }

    @Test
    void keepsRevisionZeroWhichComesBeforeAllOthers() {
        WireStory story = NewsMl1.story(NewsMl1.withRevision("<RevisionId Update='N'>0</RevisionId>"));

        assertThat(story.getVersion()).isZero();
        assertThat(TestWires.repairs(story)).containsExactly("REVISION_ZERO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "9223372036854775808", "first", "N", "1NN"})
    void rejectsARevisionThatIsNoNumber(String written) {
        Rejected rejected = NewsMl1.rejected(NewsMl1.withRevision("<RevisionId>" + written + "</RevisionId>"));

        assertThat(rejected.reason()).isEqualTo(Reason.BAD_VERSION);
    }

    @Test
    void rejectsARevisionOfMoreDigitsThanAnyNumberHas() {
        String revision = "<RevisionId>" + "1".repeat(5_000) + "</RevisionId>";

        assertThat(NewsMl1.rejected(NewsMl1.withRevision(revision)).reason()).isEqualTo(Reason.BAD_VERSION);
    }

    @ParameterizedTest
    @CsvSource({"N,FULL", "n,FULL", "A,MANAGEMENT", "U,PATCH", "'',FULL"})
    void theUpdateSaysHowMuchOfTheStoryTheRevisionIs(String update, Extent extent) {
        WireStory story = NewsMl1.story(NewsMl1.withRevision("<RevisionId Update='" + update + "'>2</RevisionId>"));

        assertThat(story.getExtent()).isEqualTo(extent);
        assertThat(TestWires.repairs(story)).isEmpty();
    }

    @Test
    void aReplacementOfTheManagementAloneNeedsNoContent() {
        String revision = "<RevisionId PreviousRevision='2' Update='A'>3</RevisionId>";

        WireStory story = NewsMl1.story(NewsMl1.document(
                NewsMl1.item(NewsMl1.identifier(revision), NewsMl1.USABLE + "<Urgency FormalName='2'/>", "")));

        assertThat(story.getExtent()).isEqualTo(Extent.MANAGEMENT);
        assertThat(story.getUrgency()).contains(2);
        assertThat(story.getBody().getParagraphs()).isEmpty();
        assertThat(story.getRepairs()).isEmpty();
        assertThat(story.getUnparsed()).isEmpty();
    }

    @Test
    void aPatchKeepsItsChangesAndWhatTheyAreToBeLaidUpon() {
        String revision = "<RevisionId PreviousRevision='2' Update='U'>3</RevisionId>";
        String update = "<Update><Replace DuidRef='headline'><HeadLine>Bridge open</HeadLine></Replace></Update>";

        WireStory story =
                NewsMl1.story(NewsMl1.document(NewsMl1.item(NewsMl1.identifier(revision), NewsMl1.USABLE, update)));

        assertThat(story.getExtent()).isEqualTo(Extent.PATCH);
        assertThat(story.getRepairs()).isEmpty();
        assertThat(NewsMl1.unparsed(story))
                .containsExactlyInAnyOrder(
                        "NewsItem/Update", "NewsItem/Identification/NewsIdentifier/RevisionId/@PreviousRevision");
    }

    @Test
    void anUnknownUpdateIsJudgedByWhatTheItemHolds() {
        String identifier = NewsMl1.identifier("<RevisionId PreviousRevision='1' Update='S'>2</RevisionId>");

        assertThat(extent(identifier, "")).isEqualTo(Extent.MANAGEMENT);
        assertThat(extent(identifier, NewsMl1.COMPONENT)).isEqualTo(Extent.FULL);
        assertThat(extent(identifier, "<Update/>")).isEqualTo(Extent.PATCH);
        assertThat(extent(NewsMl1.identifier(NewsMl1.REVISION), "<Update/>")).isEqualTo(Extent.PATCH);
    }

    private static Extent extent(String identifier, String content) {
        WireStory story = NewsMl1.story(NewsMl1.document(NewsMl1.item(identifier, NewsMl1.USABLE, content)));
        assertThat(TestWires.repairs(story)).contains("UPDATE_UNKNOWN");
        return story.getExtent();
    }

    @Test
    void keepsAPreviousRevisionThatLeavesAGap() {
        WireStory gap =
                NewsMl1.story(NewsMl1.withRevision("<RevisionId PreviousRevision='2' Update='N'>5</RevisionId>"));
        WireStory none =
                NewsMl1.story(NewsMl1.withRevision("<RevisionId PreviousRevision='4' Update='N'>5</RevisionId>"));

        assertThat(NewsMl1.unparsed(gap)).anyMatch(path -> path.endsWith("/@PreviousRevision"));
        assertThat(none.getUnparsed()).isEmpty();
    }

    @Test
    void readsABareItemAndOneInTheStandardsOwnNamespace() {
        String bare = NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, NewsMl1.COMPONENT);
        String named =
                NewsMl1.document(bare).replace("<NewsML ", "<NewsML xmlns='http://iptc.org/std/NewsML/2003-10-10/' ");

        assertThat(NewsMl1.story(bare).getBody().getParagraphs()).containsExactly("The bridge is open.");
        assertThat(NewsMl1.story(named).getBody().getParagraphs()).containsExactly("The bridge is open.");
        assertThat(NewsMl1.story(named).getHeadlines()).hasSize(1);
        assertThat(NewsMl1.story(bare).getTransmission()).isEmpty();
    }

    @Test
    void hasAnOutcomeForEachItemOfADocument() {
        String other =
                NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION).replace("BASEL-1", "BASEL-2"), NewsMl1.USABLE, "");

        var outcomes = NewsMl1.parse(NewsMl1.document(
                NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, "") + other + "<NewsItem/>"));

        assertThat(outcomes).hasSize(3);
        assertThat(TestWires.story(outcomes.get(1)).getGuid()).endsWith("BASEL-2");
        assertThat(outcomes.get(2)).isInstanceOf(Rejected.class);
    }

    @Test
    void anItemWithinAnItemIsAnItemOfItsOwnAndALink() {
        String inner = NewsMl1.item(
                NewsMl1.identifier(NewsMl1.REVISION).replace("BASEL-1", "BASEL-2"), NewsMl1.USABLE, NewsMl1.COMPONENT);

        var outcomes = NewsMl1.parse(NewsMl1.withComponent(
                "<Role FormalName='Package'/>" + inner + "<NewsItem><Identification/></NewsItem>"));

        WireStory outer = TestWires.story(outcomes.getFirst());
        assertThat(outcomes).hasSize(3);
        assertThat(outer.getBody().getParagraphs()).isEmpty();
        assertThat(outer.getLinks()).hasSize(1);
        assertThat(outer.getLinks().getFirst().getResidref())
                .contains(TestWires.story(outcomes.get(1)).getGuid());
        assertThat(outer.getLinks().getFirst().getRel()).contains("Package");
        assertThat(TestWires.story(outcomes.get(1)).getBody().getParagraphs()).containsExactly("The bridge is open.");
    }

    @Test
    void anItemWithATopicSetAloneIsVocabulary() {
        String xml = NewsMl1.document(NewsMl1.item(
                NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, "<TopicSet FormalName='Companies'/>"));

        assertThat(NewsMl1.parse(xml)).containsExactly(new Vocabulary(GUID, "TopicSet"));
    }

    @Test
    void aDocumentWithTopicSetsAloneIsVocabulary() {
        var outcomes = NewsMl1.parse("<NewsML><TopicSet FormalName='Companies'/><TopicSet/></NewsML>");

        assertThat(outcomes.getFirst()).isEqualTo(new Vocabulary("Companies", "TopicSet"));
        assertThat(outcomes).hasSize(2);
    }

    @Test
    void aDocumentWithoutItemsIsRejected() {
        assertThat(NewsMl1.rejected("<NewsML><Catalog/></NewsML>").reason()).isEqualTo(Reason.NOTHING_TO_PUBLISH);
    }

    @Test
    void theItemsBeforeAFaultCount() {
        String item = NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, "");

        var outcomes = NewsMl1.parse("<NewsML>" + item + "<NewsItem>");

        assertThat(outcomes.getFirst()).isInstanceOf(Story.class);
        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.XML_NOT_WELL_FORMED);
    }

    @Test
    void refusesMoreItemsThanADocumentMayHave() {
        Rejected rejected = NewsMl1.rejected("<NewsML>" + "<NewsItem/>".repeat(1_001) + "</NewsML>");

        assertThat(rejected.detail()).contains("MAX_ITEMS");
    }

    @Test
    void sameWordsHaveTheSameHashWhateverIsAroundTheItem() {
        String item = NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, NewsMl1.COMPONENT);

        WireStory first = NewsMl1.story(item);
        WireStory again = NewsMl1.story(NewsMl1.document(
                "<NewsEnvelope><DateAndTime>20260504T101500Z</DateAndTime>" + "</NewsEnvelope>" + item));

        assertThat(again.getContentHash()).isEqualTo(first.getContentHash());
    }
}
