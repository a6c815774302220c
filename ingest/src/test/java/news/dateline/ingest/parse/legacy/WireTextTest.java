package news.dateline.ingest.parse.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines and control characters as they come over a line.
class WireTextTest {
    @Test
    void endsEveryKindOfLineInOneWay() {
        assertThat(WireText.of("one\r\ntwo\nthree\r\r\nfour\rfive\r").text())
                .isEqualTo("one\ntwo\nthree\nfour\nfive\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\u001b[1mThe pier\u001b[0m'|'The pier'|2",
                "'\u001b(BThe pier'|'The pier'|1",
                "'\u001bPThe pier'|'The pier'|1",
                "'The pier\u001b'|'The pier'|1",
                "'The \u0007pier\u007f'|'The pier'|2",
                "'The\u0010pier\u001fhead'|'The pier head'|0",
                "'The \u000cfont 3\u000bpier'|'The pier'|1",
                "'\u000eThe pier\u000f'|'The pier'|2",
                "'The\tpier'|'The\tpier'|0",
            })
    void takesOutWhatOnlyMachinesUnderstood(String raw, String text, int removed) {
        assertThat(WireText.of(raw)).isEqualTo(new WireText(text, removed));
    }

    @Test
    void beginsALineWhereAPageBegins() {
        assertThat(WireText.of("The pier\fThe quay").text()).isEqualTo("The pier\nThe quay");
    }
}
