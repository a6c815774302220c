package news.dateline.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningPartsTest {
    private final List<String> stopped = new ArrayList<>();
    private final RunningParts parts = new RunningParts();

    @Test
    void stopInTheOppositeOrderOfTheirStart() {
        parts.add(() -> stopped.add("publish"));
        parts.add(() -> stopped.add("enrich"));
        parts.add(() -> stopped.add("ingest"));

        parts.close();

        assertThat(stopped).containsExactly("ingest", "enrich", "publish");
    }

    @Test
    void allStopWhereSomeCannotAndEachSaysWhy() {
        parts.add(() -> stopped.add("publish"));
        parts.add(() -> {
            throw new IOException("the disk is full");
        });
        parts.add(() -> {
            throw new IllegalStateException("the broker is away");
        });

        assertThatThrownBy(parts::close)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e -> assertThat(e.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("the broker is away", "the disk is full"));
        assertThat(stopped).containsExactly("publish");
    }

    @Test
    void areStoppedOnce() {
        parts.add(() -> stopped.add("publish"));
        parts.close();

        parts.close();

        assertThat(stopped).containsExactly("publish");
    }
}
