package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaneMemoryTest {
    private static final long MEGABYTE = 1_000_000;

    @Test
    void remembersFewerTextsWhereTheHeapIsSmall() {
        assertThat(LaneMemory.mostTexts(300 * MEGABYTE)).isEqualTo(30_000);
        assertThat(LaneMemory.mostTexts(8_000 * MEGABYTE)).isEqualTo(80_000);
    }
}
