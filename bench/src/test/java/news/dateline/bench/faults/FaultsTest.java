package news.dateline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A little of what `dateline faults` does, with the same processes.
class FaultsTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsLostOrToldTwiceOrOutOfOrderWhenPublishIsKilled() {
        StringWriter told = new StringWriter();

        int code = FaultsCommand.run(
                new PrintWriter(told, true),
                "F2",
                "--times=1",
                "--rate=20",
                "--partitions=2",
                "--folder=" + folder.resolve("faults"));

        assertThat(code).as("%s", told).isZero();
        assertThat(told.toString())
                .containsPattern("kills: \\{publish-1=1, enrich-1=0, ingest-1=0}")
                .containsPattern("\\| F2: 1 kills? .* \\| [1-9]\\d+ \\| 0 \\| 0 \\| 0 \\| 0 \\|");
    }
}
