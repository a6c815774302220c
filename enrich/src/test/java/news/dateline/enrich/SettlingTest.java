package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final long MS = 1_000_000;

    private final Settling settling = new Settling();

    @Test
    void isDueHalfASecondAfterTheLastChange() {
        settling.changed(0);
        settling.changed(300 * MS);

        assertThat(settling.isDue(799 * MS)).isFalse();
        assertThat(settling.isDue(800 * MS)).isTrue();
    }

    @Test
    void isDueTwoSecondsAfterTheFirstChangeHoweverManyFollow() {
        for (long at = 0; at <= 1_900; at += 100) {
            settling.changed(at * MS);
        }

        assertThat(settling.isDue(1_999 * MS)).isFalse();
        assertThat(settling.isDue(2_000 * MS)).isTrue();
    }

    @Test
    void isNeverDueWithoutAChange() {
        settling.changed(0);
        settling.published();

        assertThat(settling.isPending()).isFalse();
        assertThat(settling.isDue(10_000 * MS)).isFalse();
    }
}
