package news.dateline.ingest.parse.newsmlg2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Identity, version, status, embargo, times and the message around items.
class NewsMlG2IdentityTest {
    private static final String NS = "xmlns=\"http://iptc.org/std/nar/2006-10-01/\"";

    @Test
    void keepsLittleOfAHeaderThatIsNotUnderstoodAndSaysSo() {
        String header = "<sender>wire.example</sender><x:a xmlns:x='urn:x'>kept</x:a><x:b xmlns:x='urn:x'>"
                + "b".repeat(5_000) + "</x:b>";

        WireStory story = NewsMlG2.story(NewsMlG2.message(header, "<newsItem guid='urn:a'/>"));

        assertThat(story.getTransmission().orElseThrow().getSender()).contains("wire.example");
        assertThat(story.getUnparsed()).extracting(Unparsed::getPath).containsExactly("newsMessage/header/x:a");
        assertThat(TestWires.repairs(story)).contains("UNPARSED_CUT");
    }

    @Test
    void rejectsAnItemWithoutAGuid() {
        Rejected rejected = TestWires.rejected(NewsMlG2.parse("<newsItem " + NS + " version=\"1\"/>"));

        assertThat(rejected.reason()).isEqualTo(Reason.NO_GUID);
        assertThat(rejected.position()).startsWith("line 1, column");
    }

    @Test
    void takesTheVersionAsOneWhenAbsentAndMarksItInferred() {
        WireStory absent = NewsMlG2.story(NewsMlG2.withMeta(""));
        WireStory declared = NewsMlG2.story(NewsMlG2.item("guid=\"a\" version=\"1\"", "", NewsMlG2.HEADLINE, ""));

        assertThat(absent.getVersion()).isEqualTo(1);
        assertThat(absent.getInferred()).contains("version");
        assertThat(declared.getInferred()).doesNotContain("version");
    }

    @Test
    void readsVersionsUpToTheLargestOf64Bits() {
        String xml = NewsMlG2.item("guid=\"a\" version=\" 009223372036854775807 \"", "", NewsMlG2.HEADLINE, "");

        assertThat(NewsMlG2.story(xml).getVersion()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "",
                "9223372036854775808",
                "v2",
                "00000000000000000000000000000000000000001234567890"
            })
    void rejectsAVersionThatIsNoPositiveIntegerOf64Bits(String version) {
        String xml = NewsMlG2.item("guid=\"a\" version=\"" + version + "\"", "", NewsMlG2.HEADLINE, "");

        assertThat(TestWires.rejected(NewsMlG2.parse(xml)).reason()).isEqualTo(Reason.BAD_VERSION);
    }

    @ParameterizedTest
    @CsvSource({"usable,USABLE", "withheld,WITHHELD", "canceled,CANCELED"})
    void readsEachStatusByQcodeAndByUri(String code, PubStatus status) {
        String byQcode = "<pubStatus qcode=\"stat:" + code + "\"/>";
        String byUri = "<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/" + code + "\"/>";

        assertThat(NewsMlG2.story(NewsMlG2.withMeta(byQcode)).getPubStatus()).isEqualTo(status);
        assertThat(NewsMlG2.story(NewsMlG2.withMeta(byUri)).getPubStatus()).isEqualTo(status);
    }

    @Test
    void takesAnAbsentStatusAsUsable() {
        assertThat(NewsMlG2.story(NewsMlG2.withMeta("")).getPubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void resolvesTheStatusThroughTheItemsOwnCatalogWhateverItsAlias() {
        String xml = "<newsItem " + NS + " guid=\"a\"><catalog><scheme alias=\"ps\""
                + " uri=\"http://cv.iptc.org/newscodes/pubstatusg2/\"/></catalog><itemMeta>"
                + "<pubStatus qcode=\"ps:canceled\"/></itemMeta></newsItem>";

        assertThat(NewsMlG2.story(xml).getPubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void resolvesNoAliasWhoseSchemeIsTooLongForEachConceptToCarry() {
        String xml = "<newsItem " + NS + " guid=\"a\"><catalog><scheme alias=\"stat\" uri=\"http://a.example/"
                + "b".repeat(500)
                + "\"/></catalog><contentMeta><subject qcode=\"stat:canceled\"/></contentMeta></newsItem>";

        WireStory story = NewsMlG2.story(xml);
        Rejected unknown = TestWires.rejected(NewsMlG2.parse(xml.replace(
                "<contentMeta>", "<itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta><contentMeta>")));

        assertThat(story.getSubjects()).singleElement().satisfies(subject -> {
            assertThat(subject.getQcode()).contains("stat:canceled");
            assertThat(subject.getUri()).isEmpty();
        });
        assertThat(unknown.reason()).isEqualTo(Reason.BAD_STATUS);
    }

    @Test
    void takesTheUsualAliasForIptcsWhenNoCatalogCanBeRead() {
        String xml = "<newsItem " + NS + " guid=\"a\"><catalogRef href=\"http://cat.example/1.xml\"/><itemMeta>"
                + "<pubStatus qcode=\"stat:canceled\"/></itemMeta></newsItem>";

        WireStory story = NewsMlG2.story(xml);

        assertThat(story.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(TestWires.repairs(story)).contains("STATUS_ALIAS_UNRESOLVED");
        assertThat(story.getUnparsed()).extracting(Unparsed::getPath).contains("newsItem/catalogRef");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qcode=\"stat:deleted\"",
                "qcode=\"other:usable\"",
                "uri=\"http://x.example/usable\"",
                "",
                "qcode=\"usable\""
            })
    void rejectsAStatusThatIsNoneOfIptcs(String status) {
        String xml = NewsMlG2.withMeta("<pubStatus " + status + "/>");

        assertThat(TestWires.rejected(NewsMlG2.parse(xml)).reason()).isEqualTo(Reason.BAD_STATUS);
    }

    @Test
    void readsAnEmbargoAndRoundsItUpToTheNextMillisecond() {
        WireStory story = NewsMlG2.story(NewsMlG2.withMeta("<embargoed>2099-01-01T00:00:00.0001+01:00</embargoed>"));

        assertThat(story.getEmbargo().flatMap(embargo -> embargo.getUntil()))
                .contains(Instant.parse("2098-12-31T23:00:00.001Z"));
    }

    @Test
    void holdsWithoutAnEndWhenTheEmbargoIsEmpty() {
        WireStory story = NewsMlG2.story(NewsMlG2.withMeta("<embargoed/>"));

        assertThat(story.getEmbargo())
                .hasValueSatisfying(embargo -> assertThat(embargo.getUntil()).isEmpty());
    }

    @Test
    void holdsWithoutAnEndWhenNobodyKnowsTheEmbargosZone() {
        WireStory story = NewsMlG2.story(NewsMlG2.withMeta("<embargoed>2026-11-24T06:00:00</embargoed>"));

        assertThat(story.getEmbargo()).hasValueSatisfying(embargo -> {
            assertThat(embargo.getUntil()).isEmpty();
            assertThat(embargo.getDeclared()).isEqualTo("2026-11-24T06:00:00");
        });
        assertThat(TestWires.repairs(story)).contains("EMBARGO_WITHOUT_ZONE");
    }

    @Test
    void readsAnEmbargoWithoutZoneInTheWiresZone() {
        String xml = NewsMlG2.withMeta("<embargoed>2026-11-24T06:00:00</embargoed>");

        WireStory story = TestWires.story(
                new Parsers().parse(TestWires.inZone(xml, "Europe/Helsinki")).getFirst());

        assertThat(story.getEmbargo()).hasValueSatisfying(embargo -> {
            assertThat(embargo.getUntil()).contains(Instant.parse("2026-11-24T04:00:00Z"));
            assertThat(embargo.getZoneAssumed()).isTrue();
        });
        assertThat(TestWires.repairs(story)).contains("ZONE_ASSUMED");
    }

    @Test
    void noEmbargoIsNoEmbargo() {
        assertThat(NewsMlG2.story(NewsMlG2.withMeta("")).getEmbargo()).isEmpty();
    }

    @Test
    void rejectsAUsableItemWhoseEmbargoCannotBeRead() {
        String xml = NewsMlG2.withMeta("<embargoed>tomorrow noon</embargoed>");

        Rejected rejected = TestWires.rejected(NewsMlG2.parse(xml));

        assertThat(rejected.reason()).isEqualTo(Reason.BAD_TIME);
        assertThat(rejected.detail()).contains("tomorrow noon");
    }

    @Test
    void neverLosesAKillOverItsEmbargo() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.withMeta("<embargoed>tomorrow</embargoed><pubStatus qcode=\"stat:canceled\"/>"));

        assertThat(story.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(TestWires.repairs(story)).contains("EMBARGO_UNREADABLE");
    }

    @Test
    void readsTimesWithOffsetsAndRepairsThoseNearlyRight() {
        WireStory story = NewsMlG2.story(NewsMlG2.withMeta("<versionCreated>2026-11-23T10:00:00+0100</versionCreated>"
                + "<firstCreated>2026-11-23T08:59:59.123456Z</firstCreated>"));

        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-11-23T08:59:59.123Z"));
        assertThat(TestWires.repairs(story)).containsExactly("TIME_FORM");
    }

    @Test
    void keepsATimeWithoutZoneUnusedWhenTheWiresZoneIsUnknown() {
        WireStory story = NewsMlG2.story(NewsMlG2.withMeta("<versionCreated>2026-11-23T10:00:00</versionCreated>"));

        assertThat(story.getVersionCreated()).isEmpty();
        assertThat(TestWires.repairs(story)).containsExactly("TIME_WITHOUT_ZONE");
        assertThat(story.getUnparsed())
                .contains(new Unparsed("newsItem/itemMeta/versionCreated", "2026-11-23T10:00:00"));
    }

    @Test
    void readsATimeWithoutZoneInTheWiresZoneAndMarksItInferred() {
        String xml = NewsMlG2.withMeta("<versionCreated>2026-11-23T10:00:00</versionCreated>");

        WireStory story = TestWires.story(
                new Parsers().parse(TestWires.inZone(xml, "Europe/Helsinki")).getFirst());

        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(story.getInferred()).contains("versionCreated", "languages");
        assertThat(story.getLanguages()).containsExactly("fi");
    }

    @Test
    void keepsATimeThatCannotBeReadUnused() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.withMeta("<firstCreated>2026-11-23</firstCreated><versionCreated> </versionCreated>"));

        assertThat(story.getFirstCreated()).isEmpty();
        assertThat(TestWires.repairs(story)).containsExactly("TIME_UNREADABLE");
    }

    @Test
    void readsTheHeaderForEveryItemOfAMessage() {
        String header = "<sent>2026-11-23T10:00:00Z</sent><sender>wire.example</sender><transmitId>77</transmitId>"
                + "<priority>2</priority><origin>desk</origin><channel>TXT</channel><destination qcode=\"d:all\"/>"
                + "<signal qcode=\"nmsig:atomic\"/><timestamp role=\"r\">2026</timestamp>";
        String items = NewsMlG2.withMeta("") + NewsMlG2.withMeta("").replace("urn:basel", "urn:bern");

        var outcomes = NewsMlG2.parse(NewsMlG2.message(header, items));

        assertThat(outcomes).hasSize(2).allSatisfy(outcome -> {
            var sent = TestWires.story(outcome).getTransmission().orElseThrow();
            assertThat(sent.getSent()).contains(Instant.parse("2026-11-23T10:00:00Z"));
            assertThat(sent.getSender()).contains("wire.example");
            assertThat(sent.getTransmitId()).contains("77");
            assertThat(sent.getPriority()).contains(2);
            assertThat(sent.getOrigin()).contains("desk");
            assertThat(sent.getChannels()).containsExactly("TXT");
            assertThat(sent.getDestinations()).containsExactly("d:all");
            assertThat(sent.getSignals())
                    .extracting(ConceptRef::getQcode)
                    .containsExactly(java.util.Optional.of("nmsig:atomic"));
            assertThat(TestWires.story(outcome).getUnparsed())
                    .extracting(Unparsed::getPath)
                    .contains("newsMessage/header/timestamp");
        });
    }

    @Test
    void keepsAHeadersOddPriorityAndTimeUnparsed() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.message("<sent>yesterday</sent><priority>99</priority>", NewsMlG2.withMeta("")));

        assertThat(story.getTransmission().orElseThrow().getPriority()).isEmpty();
        assertThat(TestWires.repairs(story)).containsExactly("TIME_UNREADABLE");
        assertThat(story.getUnparsed()).contains(new Unparsed("newsMessage/header/priority", "99"));
    }

    @Test
    void aStorySentAgainHasTheSameHashAndAnotherTextHasNot() {
        String item = NewsMlG2.withMeta("<signal qcode=\"sig:update\"/>");
        String once = NewsMlG2.message("<sent>2026-11-23T10:00:00Z</sent>", item);
        String again = NewsMlG2.message(
                "<sent>2026-11-23T11:00:00Z</sent>", "\n  " + item.replace("<itemMeta>", "\n <itemMeta>\n"));
        String other = NewsMlG2.message("", item.replace("open.", "shut."));

        String hash = NewsMlG2.story(once).getContentHash();

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(NewsMlG2.story(again).getContentHash()).isEqualTo(hash);
        assertThat(NewsMlG2.story(other).getContentHash()).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conceptItem", "knowledgeItem", "planningItem", "catalogItem"})
    void knowsVocabularyAndPlansAsSuch(String kind) {
        assertThat(NewsMlG2.parse("<" + kind + " " + NS + " guid=\"v\"/>")).containsExactly(new Vocabulary("v", kind));
    }

    @Test
    void readsItemsOfAllKindsInOneMessageInTheirOrder() {
        String items = "<conceptItem guid=\"c\"/>" + NewsMlG2.withMeta("") + "<acme/><newsItem/>";

        var outcomes = NewsMlG2.parse(NewsMlG2.message("", items));

        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.get(0)).isInstanceOf(Vocabulary.class);
        assertThat(TestWires.story(outcomes.get(1)).getGuid()).isEqualTo("urn:basel");
        assertThat(outcomes.get(2))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.UNKNOWN_FORMAT));
        assertThat(outcomes.get(3))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.NO_GUID));
    }

    @Test
    void saysSoWhenAMessageHasNoItems() {
        assertThat(TestWires.rejected(NewsMlG2.parse(NewsMlG2.message("", ""))).reason())
                .isEqualTo(Reason.NOTHING_TO_PUBLISH);
    }

    @Test
    void repairsAnItemOutsideOfTheItemSetAndOneWithoutNamespace() {
        String outside = "<newsMessage " + NS + ">" + NewsMlG2.withMeta("") + "</newsMessage>";
        String bare = NewsMlG2.withMeta("").replace(NS, "");

        assertThat(TestWires.repairs(NewsMlG2.story(outside))).containsExactly("ITEM_OUTSIDE_ITEM_SET");
        assertThat(TestWires.repairs(NewsMlG2.story(bare))).contains("NAMESPACE_MISSING");
        assertThat(NewsMlG2.story(bare).getHeadlines()).hasSize(1);
    }

    @Test
    void keepsTheItemsBeforeAFaultAndSaysWhereItIs() {
        String xml = NewsMlG2.message("", NewsMlG2.withMeta("") + "\n<newsItem guid=\"b\"><itemMeta></newsItem>");

        var outcomes = NewsMlG2.parse(xml);

        assertThat(TestWires.story(outcomes.getFirst()).getGuid()).isEqualTo("urn:basel");
        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.XML_NOT_WELL_FORMED);
        assertThat(TestWires.rejected(outcomes).position()).startsWith("line 2, column");
    }
}
