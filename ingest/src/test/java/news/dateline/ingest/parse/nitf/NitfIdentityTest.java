package news.dateline.ingest.parse.nitf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which story a document is a version of, and what it says about it.
class NitfIdentityTest {
    @Test
    void theDocIdIsTheStorysIdentityAndItsSourceTheDeclaredProvider() {
        WireStory story = Documents.story(Documents.withDocdata(""));

        assertThat(story.getGuid()).isEqualTo("lake-7");
        assertThat(story.getDeclaredProvider()).contains("Lakeside");
        assertThat(story.getFormat()).isEqualTo("nitf");
        assertThat(story.getInferred()).containsExactly("version");
        assertThat(story.getVersion()).isEqualTo(1);
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-05-04T09:00:00Z"));
    }

    @Test
    void aSuffixOfTheDocIdIsPartOfItAndNoVersion() {
        WireStory story = Documents.story(Documents.managed("", "<doc-id id-string=\"lake-7:2\"/>"));

        assertThat(story.getGuid()).isEqualTo("lake-7:2");
        assertThat(story.getVersion()).isEqualTo(1);
    }

    @Test
    void aDuKeyIsAnotherIdAndItsVersionIsKeptBesideIt() {
        WireStory story = Documents.story(Documents.withDocdata(
                "<du-key key=\"THUN-steamer\" version=\"3\"/><fixture fix-id=\"lakes-weekly\"/>"));

        assertThat(story.getAltIds())
                .extracting(AltId::getValue, id -> id.getType().orElseThrow())
                .containsExactly(tuple("THUN-steamer", "du-key"), tuple("lakes-weekly", "fixture"));
        assertThat(story.getVersion()).isEqualTo(1);
        assertThat(Documents.unparsed(story)).containsExactly("nitf/head/docdata/du-key/@version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<du-key key='THUN-steamer'/><date.issue norm='20260504T233000+0200'/>|du-key:THUN-steamer:20260504",
                "<du-key key='THUN-steamer'/><date.issue norm='2026-05-04T23:30:00'/>|du-key:THUN-steamer:20260504",
                "<du-key key='THUN-steamer'/><date.issue norm='yesterday'/>|du-key:THUN-steamer:20261123",
                "<du-key key='THUN-steamer'/><date.issue/>|du-key:THUN-steamer:20261123",
                "<doc-id id-string=' '/><du-key key='THUN-steamer'/>|du-key:THUN-steamer:20261123",
                "<date.issue norm='20260504T110000Z'/>|headline:steamer-returns-to-lake-thun:20260504",
                "<doc-id regsrc='Lakeside'/>|headline:steamer-returns-to-lake-thun:20261123",
            })
    void withoutADocIdTheThreadOrTheHeadlineOfTheDayIsTheIdentity(String docdata, String guid) {
        WireStory story = Documents.story(Documents.managed("", docdata));

        assertThat(story.getGuid()).isEqualTo(guid);
        assertThat(story.getInferred()).contains("guid");
    }

    @Test
    void withoutADocIdTheFileComesBeforeTheHeadline() {
        WireStory story = Documents.story(Documents.of(
                "<meta name=\"filename\" content=\"thun-steamer.xml\"/><docdata/>", Documents.HEDLINE, Documents.TEXT));

        assertThat(story.getGuid()).isEqualTo("file:thun-steamer.xml");
        assertThat(story.getInferred()).contains("guid");
        assertThat(Documents.unparsed(story)).isEmpty();
    }

    @Test
    void withNothingElseTheContentIsTheIdentity() {
        WireStory story =
                Documents.story("<nitf><body><body.content><p>The steamer is back.</p></body.content></body></nitf>");

        assertThat(story.getGuid()).isEqualTo("hash:" + story.getContentHash());
    }

    @Test
    void theUniversalIdStandsInForADocIdAndIsKeptBesideOne() {
        String text = "<body><body.content><p>Back.</p></body.content></body></nitf>";

        assertThat(Documents.story("<nitf uno='ch.lake:7'>" + text).getGuid()).isEqualTo("ch.lake:7");
        WireStory both = Documents.story(
                "<nitf uno='ch.lake:7'><head><docdata>" + Documents.DOC_ID + "</docdata></head>" + text);
        assertThat(both.getGuid()).isEqualTo("lake-7");
        assertThat(both.getAltIds()).extracting(AltId::getValue).containsExactly("ch.lake:7");
    }

    @ParameterizedTest
    @CsvSource({"usable, USABLE", "withheld, WITHHELD", "canceled, CANCELED", "cancelled, CANCELED", "Usable, USABLE"})
    void readsTheStatus(String written, PubStatus status) {
        WireStory story = Documents.story(
                Documents.managed("management-status='" + written + "'", Documents.DOC_ID + Documents.ISSUED));

        assertThat(story.getPubStatus()).isEqualTo(status);
        assertThat(TestWires.repairs(story).contains("STATUS_SPELLING"))
                .isEqualTo(!List.of("usable", "withheld", "canceled").contains(written));
    }

    @Test
    void aDocumentWithoutAStatusIsUsable() {
        assertThat(Documents.story(Documents.withDocdata("")).getPubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"management-status='killed'", "management-doc-idref='lake-6' management-idref-status='killed'"})
    void refusesAStatusThatNitfDoesNotHave(String attributes) {
        var rejected = TestWires.rejected(Documents.parse(Documents.managed(attributes, Documents.DOC_ID)));

        assertThat(rejected.reason()).isEqualTo(Reason.BAD_STATUS);
        assertThat(rejected.position()).startsWith("line 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "management-status='canceled' management-doc-idref='lake-6'|CANCELED",
                "management-status='withheld' management-doc-idref='lake-6'|WITHHELD",
                "management-status='canceled' management-doc-idref='lake-6' management-idref-status='withheld'|WITHHELD",
                "management-status='canceled' management-doc-idref='lake-6' management-idref-status='canceled'|CANCELED"
            })
    void aNoticeIsAVersionOfTheStoryThatItTakesAway(String attributes, PubStatus status) {
        List<ParseOutcome> outcomes =
                Documents.parse(Documents.managed(attributes, Documents.DOC_ID + Documents.ISSUED));

        assertThat(outcomes).hasSize(1);
        WireStory kill = TestWires.story(outcomes.getFirst());
        assertThat(kill.getGuid()).isEqualTo("lake-6");
        assertThat(kill.getPubStatus()).isEqualTo(status);
        assertThat(kill.getAltIds()).extracting(AltId::getValue).containsExactly("lake-7");
        assertThat(kill.getLinks()).isEmpty();
        assertThat(kill.getId())
                .isEqualTo(Documents.story(Documents.managed("", "<doc-id id-string='lake-6'/>"))
                        .getId());
    }

    @Test
    void aStoryMayTakeAnotherAwayBesideBeingOne() {
        List<ParseOutcome> outcomes = Documents.parse(Documents.managed(
                "management-status='usable' management-doc-idref='lake-6' management-idref-status='canceled'",
                Documents.DOC_ID + Documents.ISSUED + "<ed-msg info='Replaces the wrong lake.'/>"));

        assertThat(outcomes).hasSize(2);
        WireStory kill = TestWires.story(outcomes.getFirst());
        assertThat(kill.getGuid()).isEqualTo("lake-6");
        assertThat(kill.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.getExtent()).isEqualTo(Extent.MANAGEMENT);
        assertThat(kill.getVersionCreated()).contains(Instant.parse("2026-05-04T09:00:00Z"));
        assertThat(kill.getEdNotes()).containsExactly("Replaces the wrong lake.");
        assertThat(kill.getBody().getParagraphs()).isEmpty();
        WireStory story = TestWires.story(outcomes.getLast());
        assertThat(story.getGuid()).isEqualTo("lake-7");
        assertThat(story.getPubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(story.getExtent()).isEqualTo(Extent.FULL);
        assertThat(story.getLinks()).extracting(Link::getResidref).containsExactly(java.util.Optional.of("lake-6"));
    }

    @Test
    void aStoryWithoutADocIdMayTakeAnotherAwayToo() {
        List<ParseOutcome> outcomes = Documents.parse(Documents.managed(
                "management-doc-idref='lake-6' management-idref-status='withheld'", Documents.ISSUED));

        WireStory recall = TestWires.story(outcomes.getFirst());
        assertThat(recall.getPubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(recall.getAltIds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management-doc-idref='lake-6'",
                "management-status='usable' management-doc-idref='lake-6' management-idref-status='usable'",
                "management-status='embargoed' management-doc-idref='lake-6'"
            })
    void anUpdateIsAStoryOfItsOwnWithALinkToWhatItUpdates(String attributes) {
        List<ParseOutcome> outcomes = Documents.parse(Documents.managed(attributes, Documents.DOC_ID));

        assertThat(outcomes).hasSize(1);
        WireStory story = TestWires.story(outcomes.getFirst());
        assertThat(story.getGuid()).isEqualTo("lake-7");
        assertThat(story.getLinks())
                .extracting(
                        link -> link.getRel().orElseThrow(),
                        link -> link.getResidref().orElseThrow())
                .containsExactly(tuple("management-doc-idref", "lake-6"));
    }

    @Test
    void aNoticeThatReleasesAnotherDocumentIsNotTakenForItsText() {
        WireStory story = Documents.story(Documents.managed(
                "management-status='canceled' management-doc-idref='lake-6' management-idref-status='usable'",
                Documents.DOC_ID));

        assertThat(story.getGuid()).isEqualTo("lake-7");
        assertThat(story.getPubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "management-doc-idref='lake-7'|USABLE",
                "management-doc-idref='lake-7' management-idref-status='canceled'|CANCELED",
                "management-status='canceled' management-doc-idref='lake-7' management-idref-status='usable'|CANCELED"
            })
    void ofADocumentThatActsOnItselfTheStricterStatusCounts(String attributes, PubStatus status) {
        WireStory story = Documents.story(Documents.managed(attributes, Documents.DOC_ID));

        assertThat(story.getGuid()).isEqualTo("lake-7");
        assertThat(story.getPubStatus()).isEqualTo(status);
        assertThat(story.getLinks()).isEmpty();
    }

    @Test
    void withoutAnIssueTheLastRevisionOrdersVersions() {
        WireStory story = Documents.story(Documents.of(
                "<docdata>" + Documents.DOC_ID + "</docdata><revision-history norm='20260504T090000Z'/>"
                        + "<revision-history norm='20260504T100000Z'/><revision-history norm='20260504T093000Z'/>"
                        + "<revision-history norm='late'/><revision-history norm=' '/><revision-history name='Ida'/>",
                Documents.HEDLINE,
                Documents.TEXT));

        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(story.getInferred()).containsExactly("version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<date.issue/>",
                "<date.issue norm='20260504'/>",
                "<date.issue norm='20260504T110000'/>",
                "<date.issue norm='20260504T110000 XYZ'/>"
            })
    void withoutAnyTimeTheReceiptOrdersVersions(String issue) {
        WireStory story = Documents.story(Documents.managed("", Documents.DOC_ID + issue));

        assertThat(story.getVersionCreated()).contains(TestWires.RECEIVED);
        assertThat(story.getInferred()).containsExactly("version", "versionCreated");
        assertThat(Documents.unparsed(story).contains("nitf/head/docdata/date.issue/@norm"))
                .isEqualTo(issue.contains("norm"));
    }

    @Test
    void theHashIsOverTheItemAndNotOverItsTransmission() {
        String document = Documents.withHead(
                        "<meta name='anpa-sequence' content='0001'/><pubdata name='Bote' type='print'/>")
                .replace("<doc-id", "<del-list><from-src src-name='LS' level-number='1'/></del-list><doc-id");
        String again = document.replace("0001", "0002")
                .replace("Bote", "Kurier")
                .replace("level-number='1'", "level-number='2'")
                .replace("><p>", ">\n  <p>");

        assertThat(hash(again)).isEqualTo(hash(document));
        assertThat(hash(document.replace("back", "away"))).isNotEqualTo(hash(document));
        assertThat(hash(document.replace("name='anpa-sequence'", "name='anpa-keyword'")))
                .isNotEqualTo(hash(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'>",
                "<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/' xmlns='http://iptc.org/std/NITF/2006-10-18/'>",
                "<!DOCTYPE nitf SYSTEM 'http://www.nitf.org/IPTC/NITF/3.5/specification/nitf-3-5.dtd'><nitf>",
                "<?xml version='1.0'?><!-- <newsItem/> --><nitf version='-//IPTC//DTD NITF 3.6//EN'>"
            })
    void recognisesNitfByItsRootWithOrWithoutNamespaceAndDoctype(String start) {
        String document = Documents.withDocdata("").replace("<nitf>", start);
        document = start.startsWith("<n:") ? document.replace("</nitf>", "</n:nitf>") : document;

        assertThat(Documents.story(document).getGuid()).isEqualTo("lake-7");
    }

    @Test
    void refusesADoctypeWithDeclarations() {
        var rejected = TestWires.rejected(
                Documents.parse("<!DOCTYPE nitf [<!ENTITY lake 'Thun'>]>" + Documents.withContent("<p>&lake;</p>")));

        assertThat(rejected.reason()).isEqualTo(Reason.XML_ENTITY);
    }

    @Test
    void readsEachDocumentOfAWrapperThatIsNoFormatItself() {
        String documents = Documents.withDocdata("")
                + "<trailer>2</trailer>"
                + Documents.withDocdata("").replace("lake-7", "lake-8");
        List<ParseOutcome> outcomes = Documents.parse("<feedfile><part>" + documents + "</part></feedfile>");

        assertThat(outcomes)
                .extracting(outcome -> TestWires.story(outcome).getGuid())
                .containsExactly("lake-7", "lake-8");
        assertThat(TestWires.repairs(TestWires.story(outcomes.getLast()))).containsExactly("DOCUMENT_IN_WRAPPER");
    }

    @Test
    void readsAnNitfWithoutANamespaceOfItsOwnInAPieceOfNewsMlG2() {
        List<ParseOutcome> outcomes =
                Documents.parse("<contentSet xmlns='http://iptc.org/std/nar/2006-10-01/'><inlineXML>"
                        + Documents.withDocdata("") + "</inlineXML></contentSet>");

        assertThat(TestWires.story(outcomes.getFirst()).getBody().getParagraphs())
                .containsExactly("The steamer is back.");
    }

    @Test
    void keepsTheDocumentsBeforeTheOneThatBreaksOff() {
        List<ParseOutcome> outcomes = Documents.parse("<batch>" + Documents.withDocdata("") + "<nitf><head>");

        assertThat(outcomes).hasSize(2);
        assertThat(TestWires.story(outcomes.getFirst()).getGuid()).isEqualTo("lake-7");
        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.XML_NOT_WELL_FORMED);
    }

    @Test
    void takesAtMostAsManyDocumentsAsTheLimit() {
        List<ParseOutcome> outcomes = Documents.parse("<batch>" + "<nitf/>".repeat(1001) + "</batch>");

        assertThat(outcomes).hasSize(1001);
        assertThat(TestWires.rejected(outcomes).detail()).contains("MAX_ITEMS");
    }

    @Test
    void aWrapperWithoutADocumentIsNothingToPublish() {
        var rejected = TestWires.rejected(Documents.parse("<batch><!-- <nitf> --></batch>"));

        assertThat(rejected.reason()).isEqualTo(Reason.NOTHING_TO_PUBLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><nitf/></html>", "<menu><nitfy/></menu>", "The word <nitf> in a page."})
    void isNotMadeOfOtherFormatsThatMentionIt(String content) {
        assertThat(new news.dateline.ingest.parse.Parsers().formatOf(TestWires.input(content)))
                .isNotEqualTo(java.util.Optional.of("nitf"));
    }

    private static String hash(String document) {
        return Documents.story(document).getContentHash();
    }
}
