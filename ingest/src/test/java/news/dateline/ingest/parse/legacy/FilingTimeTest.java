package news.dateline.ingest.parse.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import news.dateline.ingest.parse.time.WireTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times at the end of messages.
class FilingTimeTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "212322 GMT Nov 18, 2018-11-21T23:22:00Z",
        "212322 GMT NOV 2018, 2018-11-21T23:22:00Z",
        "210100 MEZ Mär 26, 2026-03-21T00:00:00Z",
        "210100 MESZ Juli 26, 2026-07-20T23:00:00Z",
        "010030 Z juin 26, 2026-06-01T00:30:00Z",
        "151200 EST Dez 99, 1999-12-15T17:00:00Z",
        "151200 jst oct26, 2026-10-15T03:00:00Z",
        "231100 UTC, 2026-11-23T11:00:00Z",
        "302359 UTC, 2026-11-30T23:59:00Z",
        "311200 GMT, 2026-10-31T12:00:00Z",
        "311200 GMT Dec, 2026-12-31T12:00:00Z",
    })
    void readsTheTimeOfIptc7901WithWhatItLeavesOut(String written, Instant time) {
        assertThat(FilingTime.iptc(written, RECEIVED)).map(WireClock::time).contains(new WireTime.At(time, true));
    }

    @Test
    void leavesTheZoneOpenWhereThereIsNone() {
        assertThat(FilingTime.iptc("241205 Sep 24", RECEIVED))
                .map(WireClock::time)
                .contains(new WireTime.WithoutZone(LocalDateTime.of(2024, 9, 24, 12, 5)));
        assertThat(FilingTime.anpa("MRD-WF-05-09-17 0056", RECEIVED))
                .map(WireClock::time)
                .contains(new WireTime.WithoutZone(LocalDateTime.of(2017, 5, 9, 0, 56)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "noon",
                "2412 Sep 24",
                "242505 Sep 24",
                "241261 Sep 24",
                "300100 GMT Feb 26",
                "241205 XYZ Sep 24",
                "241205 Sep 24 25",
                "241205 Sep 20245",
                "241205 Sep 123",
                "000100 GMT",
                "241205 xy",
                "241205 GMT Sep 24 and a good deal of words that no time has"
            })
    void readsNothingElse(String written) {
        assertThat(FilingTime.iptc(written, RECEIVED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AP-WF-05-09-17 0056GMT, 2017-05-09T00:56:00Z",
        "AP-NY-11-3-2026 1930EST, 2026-11-04T00:30:00Z",
        "11-24-26 1412 GMT, 2026-11-24T14:12:00Z",
    })
    void readsTheTimeOfAnpa(String written, Instant time) {
        assertThat(FilingTime.anpa(written, RECEIVED)).map(WireClock::time).contains(new WireTime.At(time, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AP-WF",
                "13-45-17 0056GMT",
                "05-09-17 2561GMT",
                "05-09-17 0056ABC",
                "AP-WF-05-09-17 0056GMT                                         ."
            })
    void readsNothingElseForAnpa(String written) {
        assertThat(FilingTime.anpa(written, RECEIVED)).isEmpty();
    }

    @Test
    void takesTheNearestDay() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);

        assertThat(NearDay.of(31, 12, OptionalInt.empty(), newYear)).contains(LocalDate.of(2026, 12, 31));
        assertThat(NearDay.of(31, newYear)).contains(LocalDate.of(2026, 12, 31));
        assertThat(NearDay.of(29, 2, OptionalInt.of(26), newYear)).isEmpty();
        assertThat(NearDay.of(29, 2, OptionalInt.of(28), newYear)).contains(LocalDate.of(2028, 2, 29));
        assertThat(NearDay.of(2, 3, OptionalInt.of(98), newYear)).contains(LocalDate.of(1998, 3, 2));
    }
}
