package news.dateline.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import news.dateline.app.ShortLivedJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void keepsOtherProcessesOutAlsoAfterASecondAttemptInThisOne() throws Exception {
        DataFolder data = new DataFolder(folder);
        try (FolderLock lock = FolderLock.tryLock(data).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(FolderLock.tryLock(data)).isEmpty();
            assertThat(canBeHadElsewhere()).isFalse();
        }

        assertThat(canBeHadElsewhere()).isTrue();
    }

    @Test
    void canBeHadAgainOnceItIsGivenBack() {
        DataFolder data = new DataFolder(folder);
        FolderLock.tryLock(data).orElseThrow().close();

        try (FolderLock again = FolderLock.tryLock(data).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    private boolean canBeHadElsewhere() throws IOException, InterruptedException {
        return new ProcessBuilder(ShortLivedJava.command(FolderLockProbe.class, List.of(folder.toString())))
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }
}
