package news.dateline.ingest.parse.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times as wires write them.
class WireTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00Z, 2026-11-23T10:00:00Z, true",
        "2026-11-23T10:00:00.5+05:30, 2026-11-23T04:30:00.5Z, true",
        "2026-11-23T24:00:00Z, 2026-11-24T00:00:00Z, true",
        "2026-12-31T23:59:60Z, 2027-01-01T00:00:00Z, true",
        "2026-11-23T10:00:00.1234567891Z, 2026-11-23T10:00:00.123456790Z, true",
        "2026-11-23T10:00:00.1234567890Z, 2026-11-23T10:00:00.123456789Z, true",
        "2026-11-23t10:00:00z, 2026-11-23T10:00:00Z, false",
        "2026-11-23 10:00:00 UTC, 2026-11-23T10:00:00Z, false",
        "2026-11-23T10:00Z, 2026-11-23T10:00:00Z, false",
        "'2026-11-23T10:00:00,5Z', 2026-11-23T10:00:00.5Z, false",
        "2026-11-23T10:00:00+0100, 2026-11-23T09:00:00Z, false",
        "2026-11-23T10:00:00-03, 2026-11-23T13:00:00Z, false",
        "2026-11-23T10:00:00z, 2026-11-23T10:00:00Z, false",
    })
    void readsTimesWithAZone(String written, Instant instant, boolean strict) {
        assertThat(WireTime.of(written)).isEqualTo(new WireTime.At(instant, strict));
    }

    @Test
    void tellsTimesWithoutAZone() {
        assertThat(WireTime.of(" 2026-11-23T10:00:00 "))
                .isEqualTo(new WireTime.WithoutZone(LocalDateTime.parse("2026-11-23T10:00:00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-23",
                "2026-13-01T00:00:00Z",
                "2026-11-23T24:01:00Z",
                "2026-11-23T24:00:01Z",
                "2026-11-23T10:00:00+20:00",
                "yesterday",
                "2026-11-23T10:00:00.0000000000000000000000000000000000000000000000000000000000Z"
            })
    void tellsWhatIsNoFullDateAndTime(String written) {
        assertThat(WireTime.of(written)).isEqualTo(new WireTime.Unreadable());
    }

    @Test
    void takesTheLaterOfTwoInstantsWhenClocksGoBack() {
        assertThat(WireTime.inZone(LocalDateTime.parse("2026-10-25T02:30:00"), ZoneId.of("Europe/Zurich")))
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void roundsUpToTheMillisecondSoThatNoEmbargoEndsEarly() {
        assertThat(WireTime.upToMillisecond(Instant.parse("2026-11-23T10:00:00.0000001Z")))
                .isEqualTo("2026-11-23T10:00:00.001Z");
        assertThat(WireTime.upToMillisecond(Instant.parse("2026-11-23T10:00:00.001Z")))
                .isEqualTo("2026-11-23T10:00:00.001Z");
    }
}
