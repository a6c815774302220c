package news.dateline.ingest.parse.newsml1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StatusChange;
import news.dateline.schemas.model.StatusWillChange;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Status, embargo, times, links and instructions.
class NewsMl1ManagementTest {
    private static final Instant TEN = Instant.parse("2026-05-04T08:15:30Z");

    @ParameterizedTest
    @CsvSource({
        "Usable,USABLE,",
        "Withheld,WITHHELD,",
        "Canceled,CANCELED,",
        "USABLE,USABLE,STATUS_FORM",
        "usable,USABLE,STATUS_FORM",
        "Cancelled,CANCELED,STATUS_FORM"
    })
    void readsEachStatusInTheLettersThatAgenciesUse(String name, PubStatus status, String repair) {
        WireStory story = NewsMl1.story(NewsMl1.withManagement("<Status FormalName='" + name + "'/>"));

        assertThat(story.getPubStatus()).isEqualTo(status);
        assertThat(TestWires.repairs(story).stream().findFirst().orElse(null)).isEqualTo(repair);
        assertThat(story.getEmbargo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<Status FormalName='Killed'/>", "<Status/>", "<Status FormalName=' '/>", "<Status><a/></Status>"
            })
    void rejectsAStatusThatIsNoneOfTheStandards(String status) {
        assertThat(NewsMl1.rejected(NewsMl1.withManagement(status)).reason()).isEqualTo(Reason.BAD_STATUS);
    }

    @Test
    void takesAnItemWithoutAStatusAsUsableAndSaysSo() {
        WireStory story = NewsMl1.story(NewsMl1.withManagement(""));
        WireStory unmanaged = NewsMl1.story(NewsMl1.withManagement("").replaceAll("</?NewsManagement>", ""));

        assertThat(story.getPubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(TestWires.repairs(story)).containsExactly("STATUS_MISSING");
        assertThat(TestWires.repairs(unmanaged)).containsExactly("STATUS_MISSING");
        assertThat(unmanaged.getInferred()).contains("pubStatus");
    }

    @Test
    void readsAStatusThatStandsInItsElement() {
        WireStory story = NewsMl1.story(NewsMl1.withManagement("<Status>Withheld</Status><Urgency>2</Urgency>"));

        assertThat(story.getPubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(story.getUrgency()).contains(2);
        assertThat(TestWires.repairs(story)).containsExactly("FORMAL_NAME_AS_TEXT", "FORMAL_NAME_AS_TEXT");
        assertThat(story.getUnparsed()).isEmpty();
    }

    @Test
    void anEmbargoEndsWhenTheStatusWillChangeToUsable() {
        WireStory story =
                NewsMl1.story(NewsMl1.withManagement(willChange("Embargoed", "Usable", "20990101T090000+0100")));

        assertThat(story.getPubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(story.getEmbargo())
                .contains(new Embargo(Instant.parse("2099-01-01T08:00:00Z"), "20990101T090000+0100", false));
        assertThat(story.getStatusWillChange()).isEmpty();
        assertThat(story.getRepairs()).isEmpty();
        assertThat(story.getUnparsed()).isEmpty();
    }

    @Test
    void anEmbargoWithoutAChangeHasNoEnd() {
        Embargo endless = new Embargo(null, "Embargoed", false);

        assertThat(NewsMl1.story(NewsMl1.withManagement("<Status FormalName='Embargoed'/>"))
                        .getEmbargo())
                .contains(endless);
        assertThat(NewsMl1.story(NewsMl1.withManagement("<Status FormalName='Embargoed'/><StatusWillChange>"
                                + "<DateAndTime>20990101T090000Z</DateAndTime></StatusWillChange>"))
                        .getEmbargo())
                .contains(endless);
        assertThat(NewsMl1.story(NewsMl1.withManagement("<Status FormalName='Embargoed'/><StatusWillChange>"
                                + "<FutureStatus FormalName='Usable'/></StatusWillChange>"))
                        .getEmbargo())
                .contains(endless);
    }

    @Test
    void anEmbargoThatWillBecomeSomethingElseIsHeldAndTheChangeIsAnnounced() {
        WireStory story =
                NewsMl1.story(NewsMl1.withManagement(willChange("Embargoed", "Canceled", "20260504T081530Z")));

        assertThat(story.getEmbargo().flatMap(Embargo::getUntil)).isEmpty();
        assertThat(story.getEmbargo()).isPresent();
        assertThat(story.getStatusWillChange()).contains(new StatusWillChange(PubStatus.CANCELED, TEN));
    }

    @ParameterizedTest
    @CsvSource({
        "Usable,Withheld,USABLE,WITHHELD",
        "Withheld,Usable,WITHHELD,USABLE",
        "Canceled,Usable,CANCELED,USABLE",
        "Usable,Embargoed,USABLE,WITHHELD"
    })
    void announcesEveryOtherChange(String status, String future, PubStatus now, PubStatus later) {
        WireStory story = NewsMl1.story(NewsMl1.withManagement(willChange(status, future, "20260504T101530+0200")));

        assertThat(story.getPubStatus()).isEqualTo(now);
        assertThat(story.getEmbargo()).isEmpty();
        assertThat(story.getStatusWillChange()).contains(new StatusWillChange(later, TEN));
        assertThat(TestWires.repairs(story).contains("STATUS_AS_WITHHELD")).isEqualTo("Embargoed".equals(future));
    }

    @Test
    void anEmbargoWithoutAZoneIsHeldWithoutAnEndUnlessTheWiresIsKnown() {
        String xml = NewsMl1.withManagement(willChange("Embargoed", "Usable", "20990101T090000"));

        WireStory here = NewsMl1.story(xml);
        WireStory helsinki = TestWires.story(
                new Parsers().parse(TestWires.inZone(xml, "Europe/Helsinki")).getFirst());

        assertThat(here.getEmbargo()).contains(new Embargo(null, "20990101T090000", false));
        assertThat(TestWires.repairs(here)).containsExactly("EMBARGO_WITHOUT_ZONE");
        assertThat(helsinki.getEmbargo())
                .contains(new Embargo(Instant.parse("2099-01-01T07:00:00Z"), "20990101T090000", true));
    }

    @Test
    void rejectsAnEmbargoThatCannotBeRead() {
        String xml = NewsMl1.withManagement(willChange("Embargoed", "Usable", "after the speech"));

        assertThat(NewsMl1.rejected(xml).reason()).isEqualTo(Reason.BAD_TIME);
    }

    @Test
    void keepsAnAnnouncedChangeWhoseTimeCannotBeRead() {
        WireStory story = NewsMl1.story(NewsMl1.withManagement(willChange("Usable", "Withheld", "soon")));

        assertThat(story.getStatusWillChange()).isEmpty();
        assertThat(TestWires.repairs(story)).containsExactly("TIME_UNREADABLE");
        assertThat(NewsMl1.unparsed(story)).containsExactly("NewsItem/NewsManagement/StatusWillChange/DateAndTime");
    }

    @Test
    void aRevisionStatusGivesOneEarlierRevisionOrAllAnotherStatus() {
        WireStory story = NewsMl1.story(NewsMl1.withManagement(NewsMl1.USABLE
                + "<Instruction FormalName='Supersede'>"
                + "<RevisionStatus Revision='2'><Status FormalName='Canceled'/></RevisionStatus>"
                + "<RevisionStatus><Status FormalName='Withheld'/></RevisionStatus></Instruction>"
                + "<RevisionStatus Revision='0'><Status FormalName='Embargoed'/></RevisionStatus>"));

        assertThat(story.getStatusChanges())
                .containsExactlyInAnyOrder(
                        new StatusChange(2L, PubStatus.CANCELED),
                        new StatusChange(null, PubStatus.WITHHELD),
                        new StatusChange(0L, PubStatus.WITHHELD));
        assertThat(TestWires.repairs(story)).containsExactly("STATUS_AS_WITHHELD");
        assertThat(story.getUnparsed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<RevisionStatus Revision='two'><Status FormalName='Canceled'/></RevisionStatus>",
                "<RevisionStatus Revision='2'><Status FormalName='Gone'/></RevisionStatus>",
                "<RevisionStatus Revision='2'/>"
            })
    void keepsARevisionStatusThatCannotBeUnderstood(String status) {
        WireStory story = NewsMl1.story(NewsMl1.withManagement(NewsMl1.USABLE + status));

        assertThat(story.getStatusChanges()).isEmpty();
        assertThat(TestWires.repairs(story)).contains("REVISION_STATUS_UNREADABLE");
        assertThat(NewsMl1.unparsed(story)).containsExactly("NewsItem/NewsManagement/RevisionStatus");
    }

    @ParameterizedTest
    @CsvSource({
        "20260504T101530+0200,",
        "20260504T081530Z,",
        "20260504T081530+0000,",
        "2026-05-04T10:15:30+02:00,",
        "20260504T101530+02,TIME_FORM",
        "20260504T081530.000Z,",
        "2026-05-04 08:15:30Z,TIME_FORM"
    })
    void readsTimesInTheBasicFormAndInTheExtendedOne(String written, String repair) {
        WireStory story = NewsMl1.story(NewsMl1.withManagement("<FirstCreated>" + written
                + "</FirstCreated><ThisRevisionCreated> " + written + " </ThisRevisionCreated>" + NewsMl1.USABLE));

        assertThat(story.getFirstCreated()).contains(TEN);
        assertThat(story.getVersionCreated()).contains(TEN);
        assertThat(TestWires.repairs(story).stream().findFirst().orElse(null)).isEqualTo(repair);
        assertThat(story.getUnparsed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20260504T101530,TIME_WITHOUT_ZONE",
        "20260504T1015,TIME_WITHOUT_ZONE",
        "20260504,TIME_UNREADABLE",
        "2026050XT101530,TIME_UNREADABLE",
        "20260504T10153X,TIME_UNREADABLE",
        "20261304T101530Z,TIME_UNREADABLE"
    })
    void keepsATimeThatIsNoInstant(String written, String repair) {
        WireStory story =
                NewsMl1.story(NewsMl1.withManagement("<FirstCreated>" + written + "</FirstCreated>" + NewsMl1.USABLE));

        assertThat(story.getFirstCreated()).isEmpty();
        assertThat(TestWires.repairs(story)).containsExactly(repair);
        assertThat(NewsMl1.unparsed(story)).containsExactly("NewsItem/NewsManagement/FirstCreated");
    }

    @Test
    void anEmptyTimeSaysNothing() {
        WireStory story = NewsMl1.story(NewsMl1.withManagement("<FirstCreated/>" + NewsMl1.USABLE));

        assertThat(story.getFirstCreated()).isEmpty();
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void readsTypeAndUrgency() {
        WireStory story = NewsMl1.story(NewsMl1.withManagement(
                "<NewsItemType FormalName='Alert'/>" + NewsMl1.USABLE + "<Urgency FormalName='1'/>"));

        assertThat(story.getItemClass()).contains("Alert");
        assertThat(story.getUrgency()).contains(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "0", "10", ""})
    void keepsAnUrgencyThatIsNone(String urgency) {
        WireStory story =
                NewsMl1.story(NewsMl1.withManagement(NewsMl1.USABLE + "<Urgency FormalName='" + urgency + "'/>"));

        assertThat(story.getUrgency()).isEmpty();
        assertThat(NewsMl1.unparsed(story)).containsExactly("NewsItem/NewsManagement/Urgency/@FormalName");
    }

    @Test
    void linksToTheItemsThatItComesFromOrBelongsTo() {
        WireStory story = NewsMl1.story(NewsMl1.withManagement(NewsMl1.USABLE
                + "<DerivedFrom NewsItem='urn:newsml:rheinpost.example:20260501:BASEL-0:12U'/>"
                + "<AssociatedWith FormalName='Series' NewsItem='urn:newsml:rheinpost.example:20260501:RIVERS'/>"
                + "<AssociatedWith Href='https://rheinpost.example/rivers'/><AssociatedWith/>"));

        assertThat(story.getLinks())
                .containsExactly(
                        link("derivedFrom", "urn:newsml:rheinpost.example:20260501:BASEL-0", 12L),
                        link("Series", "urn:newsml:rheinpost.example:20260501:RIVERS", null),
                        link("associatedWith", "https://rheinpost.example/rivers", null));
        assertThat(NewsMl1.unparsed(story)).containsExactly("NewsItem/NewsManagement/AssociatedWith");
    }

    private static Link link(String rel, String residref, @Nullable Long version) {
        return new Link(rel, residref, null, version, null, null);
    }

    @Test
    void anInstructionIsASignalAndItsWordsAreForEditors() {
        WireStory story = NewsMl1.story(NewsMl1.withManagement(NewsMl1.USABLE
                + "<Instruction FormalName='Correction'/><Instruction FormalName='Update'/>"
                + "<Instruction FormalName='HoldForPage'/><Instruction>Check the\n name</Instruction>"));

        assertThat(story.getSignals())
                .extracting(signal -> signal.getLiteral().orElseThrow())
                .containsExactly("Correction", "Update", "HoldForPage");
        assertThat(story.getSignals())
                .extracting(ConceptRef::getQcode)
                .map(code -> code.orElse(null))
                .containsExactly("sig:correction", "sig:update", null);
        assertThat(story.getEdNotes()).containsExactly("Check the name");
        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.");
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        WireStory story = NewsMl1.story(NewsMl1.withManagement(
                NewsMl1.USABLE + "<RevisionHistory Href='h.xml'/><Property FormalName='Desk' Value='Rhine'/>"));

        assertThat(NewsMl1.unparsed(story))
                .containsExactly("NewsItem/NewsManagement/RevisionHistory", "NewsItem/NewsManagement/Property");
    }

    private static String willChange(String status, String future, String at) {
        return "<Status FormalName='" + status + "'/><StatusWillChange><FutureStatus FormalName='" + future
                + "'/><DateAndTime>" + at + "</DateAndTime></StatusWillChange>";
    }
}
