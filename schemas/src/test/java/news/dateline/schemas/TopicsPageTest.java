package news.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import news.dateline.schemas.model.Priority;
import org.junit.jupiter.api.Test;

class TopicsPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/topics.md");

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        if ("write".equals(System.getProperty("dateline.docs"))) {
            Files.createDirectories(PAGE.resolveSibling("."));
            Files.writeString(PAGE, TopicsPage.render());
        }

        assertThat(PAGE)
                .as("docs/topics.md is made from Topics: run this test with -Ddateline.docs=write")
                .hasContent(TopicsPage.render());
    }

    @Test
    void everyHeaderOfARecordIsOnThePage() {
        StoryHeaders headers = new StoryHeaders(StoryHeaders.newTraceId(), Instant.EPOCH, "wire", Priority.ROUTINE);

        assertThat(headers.toBytes().keySet())
                .allSatisfy(name -> assertThat(TopicsPage.render()).contains("| `" + name + "` |"));
    }
}
