package news.dateline.ingest.parse.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import news.dateline.ingest.parse.time.WireTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times in NITF's forms, and in those of wires.
class NitfTimeTest {
    @ParameterizedTest
    @CsvSource({
        "20260504T111202+0200, 2026-05-04T09:12:02Z, true",
        "20260504T111202Z, 2026-05-04T11:12:02Z, true",
        "2026-05-04T11:12:02+02:00, 2026-05-04T09:12:02Z, true",
        "2026-05-04T11:12:02Z, 2026-05-04T11:12:02Z, true",
        "20260504T111202+02:00, 2026-05-04T09:12:02Z, false",
        "20260504T111202+02, 2026-05-04T09:12:02Z, false",
        "20260504111202+0200, 2026-05-04T09:12:02Z, false",
        "20260504 1112 -0500, 2026-05-04T16:12:00Z, false",
        "20260504t111202.5Z, 2026-05-04T11:12:02.500Z, false",
        "20260504T111202z, 2026-05-04T11:12:02Z, false",
        "2026-05-04T11:12 GMT, 2026-05-04T11:12:00Z, false",
        "20260504T111202 bst, 2026-05-04T10:12:02Z, false",
        "20260504T111202 CEST, 2026-05-04T09:12:02Z, false",
        "20260504T111202 MESZ, 2026-05-04T09:12:02Z, false",
        "20260504T111202 AEST, 2026-05-04T01:12:02Z, false",
        "20260504T111202 ACST, 2026-05-04T01:42:02Z, false",
        "20261204T111202 CST, 2026-12-04T17:12:02Z, false",
        "20260504T111202 Europe/Zurich, 2026-05-04T09:12:02Z, false",
        "20260504T240000Z, 2026-05-05T00:00:00Z, true",
        "' 20260504T000000Z ', 2026-05-04T00:00:00Z, true"
    })
    void readsTimesWithAZone(String written, String instant, boolean strict) {
        assertThat(NitfTime.of(written)).isEqualTo(new WireTime.At(Instant.parse(instant), strict));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260504T111202", "2026-05-04T11:12:02", "20260504 111202", "20260504111202"})
    void readsTimesWithoutAZone(String written) {
        assertThat(NitfTime.of(written))
                .isEqualTo(new WireTime.WithoutZone(LocalDateTime.parse("2026-05-04T11:12:02")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20260504",
                "2026-05-04",
                "20260504+0200",
                "20261304T111202Z",
                "20260504T251202 BST",
                "20260504T111202 IST",
                "20260504T111202 Nowhere/Land",
                "20260504T111202+2500",
                "yesterday",
                "20260504T111202.000000000000000000000000000000000000000000000000000Z"
            })
    void refusesWhatIsNoFullDateAndTime(String written) {
        assertThat(NitfTime.of(written)).isEqualTo(new WireTime.Unreadable());
    }

    @ParameterizedTest
    @CsvSource({"20260504, 20260504", "2026-05-04, 20260504", "20260504 +0200, 20260504", "20260504Z, 20260504"})
    void knowsADayWithoutAnHour(String written, String day) {
        assertThat(NitfTime.dayOnly(written)).contains(day);
    }
}
