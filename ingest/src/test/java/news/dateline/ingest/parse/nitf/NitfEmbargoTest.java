package news.dateline.ingest.parse.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From when on a document may be published.
class NitfEmbargoTest {
    private static final String EMBARGOED = "management-status='embargoed'";

    @ParameterizedTest
    @CsvSource({
        "20260601T000100+0200, 2026-05-31T22:01:00Z",
        "20260601T000100Z, 2026-06-01T00:01:00Z",
        "20260601T000100-0430, 2026-06-01T04:31:00Z",
        "20260601T000100 BST, 2026-05-31T23:01:00Z",
        "20260601T000100BST, 2026-05-31T23:01:00Z",
        "20260601T000100 EDT, 2026-06-01T04:01:00Z",
        "20260601T000100 Europe/London, 2026-05-31T23:01:00Z",
        "2026-06-01T00:01:00.0001Z, 2026-06-01T00:01:00.001Z"
    })
    void holdsAnEmbargoedDocumentUntilItsRelease(String release, String until) {
        WireStory story = Documents.story(embargoed(release));

        assertThat(story.getPubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(until(story)).contains(Instant.parse(until));
        assertThat(story.getEmbargo().map(Embargo::getDeclared)).contains(release);
        assertThat(Documents.unparsed(story)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<date.release/>", "<date.release norm=' '/>"})
    void anEmbargoWithoutAReleaseHasNoEnd(String release) {
        WireStory story = Documents.story(Documents.managed(EMBARGOED, Documents.DOC_ID + Documents.ISSUED + release));

        assertThat(story.getEmbargo()).contains(new Embargo(null, "", false));
    }

    @Test
    void anEmbargoThatNamesADayAndNoHourHasNoEnd() {
        WireStory story = Documents.story(embargoed("20260601"));

        assertThat(story.getEmbargo()).contains(new Embargo(null, "20260601", false));
        assertThat(TestWires.repairs(story)).containsExactly("EMBARGO_WITHOUT_TIME");
    }

    @Test
    void anEmbargoWithoutAZoneHasNoEndWhereTheWiresIsNotKnown() {
        WireStory story = Documents.story(embargoed("20260601T000100"));

        assertThat(story.getEmbargo()).contains(new Embargo(null, "20260601T000100", false));
        assertThat(TestWires.repairs(story)).containsExactly("EMBARGO_WITHOUT_ZONE");
    }

    @Test
    void anEmbargoWithoutAZoneEndsInTheWiresZone() {
        WireStory story = TestWires.story(new Parsers()
                .parse(TestWires.inZone(embargoed("20260601T000100"), "Europe/London"))
                .getFirst());

        assertThat(until(story)).contains(Instant.parse("2026-05-31T23:01:00Z"));
        assertThat(story.getEmbargo().map(Embargo::getZoneAssumed)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Monday noon", "20261301T000100Z", "20260601T000100 QQT"})
    void refusesAnEmbargoThatCannotBeRead(String release) {
        assertThat(TestWires.rejected(Documents.parse(embargoed(release))).reason())
                .isEqualTo(Reason.BAD_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withheld", "canceled"})
    void aReleaseDoesNotHoldWhatIsNotPublishedAnyway(String status) {
        WireStory story = Documents.story(Documents.managed(
                "management-status='" + status + "'",
                Documents.DOC_ID + Documents.ISSUED + "<date.release norm='Monday noon'/>"));

        assertThat(story.getEmbargo()).isEmpty();
        assertThat(Documents.unparsed(story)).containsExactly("nitf/head/docdata/date.release/@norm");
    }

    @ParameterizedTest
    @CsvSource({
        // As the issue, or before it.
        "20260504T110000+0200, 20260504T110000+0200",
        "20260504T090000Z, 20260504T110000+0200",
        "20260504T110000, 20260504T110000",
        "20260504T105959, 20260504T110000",
        "20260504, 20260504",
        "20260503, 20260504T110000+0200",
        "2026-05-04, 20260504T110000+0200",
        // On clocks that differ at most by what clocks can.
        "20260503T080000, 20260504T110000+0200",
        "20260503T110000+0200, 20260504T110000",
        // The issue is not said: then it is the receipt, 2026-11-23T12:00:00Z.
        "20261123T120000Z, ''",
        "20261123T120000Z, soon",
        "20261122T235959, ''",
        "20261123, ''"
    })
    void aUsableDocumentReleasedByItsIssueIsFree(String release, String issue) {
        WireStory story = Documents.story(usable(release, issue));

        assertThat(story.getEmbargo()).isEmpty();
        assertThat(TestWires.repairs(story)).doesNotContain("RELEASE_AFTER_ISSUE");
        assertThat(Documents.unparsed(story)).doesNotContain("nitf/head/docdata/date.release/@norm");
    }

    @ParameterizedTest
    @CsvSource({
        "20260504T110001+0200, 20260504T110000+0200, 2026-05-04T09:00:01Z",
        "20261123T120001Z, '', 2026-11-23T12:00:01Z",
        "20260504T110001Z, 20260504T110000, 2026-05-04T11:00:01Z"
    })
    void aUsableDocumentReleasedAfterItsIssueIsHeldUntilThen(String release, String issue, String until) {
        WireStory story = Documents.story(usable(release, issue));

        assertThat(until(story)).contains(Instant.parse(until));
        assertThat(TestWires.repairs(story)).contains("RELEASE_AFTER_ISSUE");
    }

    @ParameterizedTest
    @CsvSource({
        "20260504T110001, 20260504T110000",
        "20260504T110000, 20260504T110000+0200",
        "20260505, 20260504T110000+0200",
        "20261124, ''",
        "20261123T120001, ''"
    })
    void aUsableDocumentThatMayBeReleasedLaterIsHeldWithoutAnEnd(String release, String issue) {
        WireStory story = Documents.story(usable(release, issue));

        assertThat(story.getEmbargo()).contains(new Embargo(null, release, false));
        assertThat(TestWires.repairs(story)).contains("RELEASE_AFTER_ISSUE");
    }

    @Test
    void inTheWiresZoneBothClocksAreKnown() {
        WireStory story = TestWires.story(new Parsers()
                .parse(TestWires.inZone(usable("20260504T120000", "20260504T110000+0200"), "Europe/London"))
                .getFirst());

        assertThat(until(story)).contains(Instant.parse("2026-05-04T11:00:00Z"));
    }

    @Test
    void aReleaseThatCannotBeReadDoesNotHoldAUsableDocumentAndIsKept() {
        WireStory story = Documents.story(usable("at once", "20260504T110000+0200"));

        assertThat(story.getEmbargo()).isEmpty();
        assertThat(TestWires.repairs(story)).containsExactly("TIME_UNREADABLE");
        assertThat(Documents.unparsed(story)).containsExactly("nitf/head/docdata/date.release/@norm");
    }

    private static String embargoed(String release) {
        return Documents.managed(
                EMBARGOED, Documents.DOC_ID + Documents.ISSUED + "<date.release norm='" + release + "'/>");
    }

    private static String usable(String release, String issue) {
        String issued = issue.isEmpty() ? "" : "<date.issue norm='" + issue + "'/>";
        return Documents.managed(
                "management-status='usable'", Documents.DOC_ID + issued + "<date.release norm='" + release + "'/>");
    }

    private static Optional<Instant> until(WireStory story) {
        return story.getEmbargo().flatMap(Embargo::getUntil);
    }
}
