package news.dateline.ingest.parse.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.schemas.model.PubStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What words say about the version, part and status of a message.
class MarksTest {
    @ParameterizedTest
    @CsvSource({
        "URGENT, 1",
        "Writethru, 2",
        "Write-thru, 2",
        "LEAD, 2",
        "1stLd, 2",
        "1stLd-Writethru, 2",
        "1st Ld-Writethru, 2",
        "1ST LEAD, 2",
        "first lead, 2",
        "CORRECTED, 2",
        "KORR-Bericht, 2",
        "Berichtigung, 2",
        "REFILE, 2",
        "2ndLd, 3",
        "2. Lead, 3",
        "2. Zusammenfassung, 3",
        "UPDATE 2, 3",
        "LEAD 2, 3",
        "3rdLd-Writethru, 4",
        "10thLd-Writethru, 11",
        "tenth lead, 11",
        "99th Ld, 100",
        "Zusammenfassung 1530, 2",
        "HOLD HOLD HOLD, 1000",
        "KILL KILL KILL, 1000",
        "2ndLd Kill, 1000",
        "2nd Take, 1",
        "2nd Take CORRECTED, 2",
    })
    void countsAHigherLeadAsAHigherVersion(String words, long version) {
        assertThat(Marks.of(words)).map(Marks::version).contains(version);
    }

    @ParameterizedTest
    @CsvSource({
        "Mandatory Kill, CANCELED",
        "BULLETIN KILL, CANCELED",
        "STORNO, CANCELED",
        "ANNULLIERT, CANCELED",
        "Please withhold, WITHHELD",
        "Insert, WITHHELD",
        "2nd Sub, WITHHELD",
        "Writethru, USABLE",
        "2nd Take, WITHHELD",
        "1st Add, WITHHELD",
        "1st Take, USABLE",
        "2nd Take Kill, CANCELED",
    })
    void killsAndHoldsByWordsAlone(String words, PubStatus status) {
        assertThat(Marks.of(words)).map(Marks::status).contains(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2nd Take, take-2",
        "Take 3, take-3",
        "1st Add, add-1",
        "Add, add-1",
        "Insert, insert-1",
        "2. Teil, take-2"
    })
    void namesTheParts(String words, String part) {
        assertThat(Marks.of(words)).flatMap(Marks::partName).contains(part);
    }

    @Test
    void takesTheFirstTakeForTheStoryItself() {
        assertThat(Marks.of("1st Take").flatMap(Marks::partName)).isEmpty();
        assertThat(Marks.NONE.partName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "827",
                "Story",
                "Lead pipes are replaced",
                "Kill Bill",
                "Hold the line",
                "ThTakeaway",
                "stone",
                "kill kill kill kill kill kill kill kill kill kill kill kill kill kill kill kill kill",
            })
    void saysNothingWhereThereIsAnotherWord(String words) {
        assertThat(Marks.of(words)).isEqualTo(Optional.empty());
    }

    @Test
    void joinsWhatHeaderAndHeadingSay() {
        Marks both = Marks.of("2ndLd").orElseThrow().plus(Marks.of("CORRECTED").orElseThrow());

        assertThat(both.version()).isEqualTo(3);
        assertThat(both.isCorrection()).isTrue();
        assertThat(both.isUpdate()).isFalse();
        assertThat(both.isRepeat()).isFalse();
    }

    @Test
    void tellsRepeatsAndAdvances() {
        assertThat(Marks.of("RPT").orElseThrow().isRepeat()).isTrue();
        assertThat(Marks.of("ADV24").orElseThrow().isAdvance()).isTrue();
        assertThat(Marks.of("Writethru").orElseThrow().isUpdate()).isTrue();
        assertThat(Marks.NONE.isUpdate()).isFalse();
    }
}
