package news.dateline.ingest.parse.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times as feeds write them.
class FeedTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 04 May 2026 11:20:30 GMT|2026-05-04T11:20:30Z",
                "04 May 2026 11:20:30 +0200|2026-05-04T09:20:30Z",
                "Mon, 4 May 26 11:20 EDT|2026-05-04T15:20:00Z",
                "Tue, 04 May 99 11:20:30 UT|1999-05-04T11:20:30Z",
                "Mon, 04 May 2026 11:20:30 Z|2026-05-04T11:20:30Z",
                "Mon, 04 May 2026 11:20:30 -0330|2026-05-04T14:50:30Z",
                "Mon, 04 May 2026 11:20:30 +0200 (CEST)|2026-05-04T09:20:30Z",
                "Mon, 04 May 2026 24:00:00 GMT|2026-05-05T00:00:00Z",
                "Mon, 04 May 2026 23:59:60 GMT|2026-05-05T00:00:00Z"
            })
    void readsRfc822AsItIs(String written, Instant instant) {
        assertThat(FeedTime.rfc822(written)).isEqualTo(new WireTime.At(instant, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 04 May 2026 11:20:30 GMT|2026-05-04T11:20:30Z",
                "Monday, 04 May 2026 11:20:30 GMT|2026-05-04T11:20:30Z",
                "Mon, Mon, 04 May 2026 11:20:30 GMT|2026-05-04T11:20:30Z",
                "Mon, 04 September 2023 11:20:30 GMT|2023-09-04T11:20:30Z",
                "Mon, 04 May 2026 11:20:30 UTC|2026-05-04T11:20:30Z",
                "Mon, 04 May 2026 11:20:30 CEST|2026-05-04T09:20:30Z",
                "Mon, 04 May 2026 11:20:30 Europe/Helsinki|2026-05-04T08:20:30Z",
                "Mon, 04 May 2026 11:20:30 GMT+02:00|2026-05-04T09:20:30Z",
                "Mon, 04 May 2026 11:20:30 UTC-5|2026-05-04T16:20:30Z",
                "Mon, 04 May 2026 11:20:30+02:00|2026-05-04T09:20:30Z",
                "Mon, 04 May 2026 11:20:30Z|2026-05-04T11:20:30Z",
                "Mon, 04 May 2026 11:20:30.250 GMT|2026-05-04T11:20:30.250Z",
                "Mon, 04 May 2026 11:20:30 A|2026-05-04T11:20:30Z",
                "Mon 04-May-26 11:20:30 GMT|2026-05-04T11:20:30Z",
                "Mon May  4 11:20:30 GMT 2026|2026-05-04T11:20:30Z",
                "Mon, 04 May 126 11:20:30 GMT|2026-05-04T11:20:30Z",
                "May 4, 2026 1:05 PM EST|2026-05-04T18:05:00Z",
                "May 4, 2026 12:05 a.m. EST|2026-05-04T05:05:00Z",
                "May 4, 2026 13:05 pm EST|2026-05-04T18:05:00Z",
                "2026 May 04 11:20 GMT|2026-05-04T11:20:00Z",
                "lun., 04 mai 2026 11:20:30 +0200|2026-05-04T09:20:30Z",
                "mar, 05 may 2026 11:20:30 +0200|2026-05-05T09:20:30Z",
                "Mo, 04 Mai 2026 11:20:30 MESZ|2026-05-04T09:20:30Z",
                "ma, 04 mei 2026 11:20:30 +0200|2026-05-04T09:20:30Z",
                "2026-05-04T11:20:30Z|2026-05-04T11:20:30Z",
                "2026-05-04 11:20:30 -0800|2026-05-04T19:20:30Z",
                "2026-05-04 11:20:30 PST|2026-05-04T19:20:30Z",
                "2026-5-4 9:20:5 +02:00|2026-05-04T07:20:05Z",
                "2026/05/04 11:20 GMT|2026-05-04T11:20:00Z",
                "20260504T112030Z|2026-05-04T11:20:30Z",
                "202605041120 GMT|2026-05-04T11:20:00Z"
            })
    void readsWhatFeedsWriteInsteadOfRfc822AsLenient(String written, Instant instant) {
        assertThat(FeedTime.rfc822(written)).isEqualTo(new WireTime.At(instant, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 04 May 2026 11:20:30",
                "Mon, 04 May 2026 11:20:30 IST",
                "2026-05-04T11:20:30",
                "2026-5-4 11:20:30 IST",
                "04 May 2026 11:20:30"
            })
    void knowsNoInstantWhereTheZoneIsMissingOrOfSeveral(String written) {
        assertThat(FeedTime.rfc822(written))
                .isEqualTo(new WireTime.WithoutZone(LocalDateTime.parse("2026-05-04T11:20:30")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Mon, 04 May 2026",
                "2026-05-04",
                "04/05/2026 11:20:30 GMT",
                "Mon, 31 Nov 2026 11:20:30 GMT",
                "Mon, 04 May 2026 25:20:30 GMT",
                "Mon, 04 May 2026 11:20:30 GMT GMT",
                "Mon, 04 May 2026 11:20:30 +9900",
                "Mon, 04 May 2026 11:20:30 +late",
                "Mon, 04 May 2026 11:20:30 -",
                "Mon, 04 May 2026 11:20:30 Europe/Nowhere",
                "Mon, 04 May 2026 11:20:30 11:20:30 GMT",
                "Mon, 04 May 2026 11: GMT",
                "Mon, 04 May 12026 11:20 GMT",
                "04 May May 2026 11:20 GMT",
                "4 5 6 7 8",
                "4-May 11:20 GMT",
                "late-May-2026 11:20 GMT",
                "1-late-2026 11:20 GMT",
                "1-May-late 11:20 GMT",
                "2026-05-04T11:20:30 somewhere",
                "2026-13-04T1:20:30 GMT",
                "2026-05-04 1:2.3:4",
                "1790000000",
                "am pm am",
                "Mon, 04 May 2026 11:20:30 GMT and a very long explanation of why it is so"
            })
    void doesNotGuess(String written) {
        assertThat(FeedTime.rfc822(written)).isEqualTo(new WireTime.Unreadable());
    }

    @Test
    void readsIsoWhereIsoBelongs() {
        assertThat(FeedTime.w3c("2026-05-04T11:20:30+02:00"))
                .isEqualTo(new WireTime.At(Instant.parse("2026-05-04T09:20:30Z"), true));
    }

    @Test
    void readsRfc822WhereIsoBelongsAsLenient() {
        assertThat(FeedTime.w3c(" Mon, 04 May 2026 11:20:30 GMT "))
                .isEqualTo(new WireTime.At(Instant.parse("2026-05-04T11:20:30Z"), false));
    }

    @Test
    void doesNotReadWhatIsLongerThanAnyTime() {
        assertThat(FeedTime.w3c("2026-05-04T11:20:3" + "0".repeat(100_000))).isEqualTo(new WireTime.Unreadable());
    }
}
