package news.dateline.ingest.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanNamesTest {
    private static final int MORE_THAN_FIT = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "uri", "version", "headline", "versioncreated", "a name with spaces: {}"})
    void givesTheNameThatStandsThere(String name) {
        assertThat(of(name)).isEqualTo(name);
    }

    @Test
    void makesANameOnceForAllDocuments() {
        assertThat(of("body_html")).isSameAs(of("body_html"));
    }

    @Test
    void givesEachOfMoreNamesThanItHasRoomFor() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < MORE_THAN_FIT; i++) {
                assertThat(of("member" + i)).isEqualTo("member" + i);
                assertThat(of("m" + i)).isEqualTo("m" + i);
            }
        }
    }

    private static String of(String name) {
        byte[] json = ("{\"" + name + "\":1}").getBytes(StandardCharsets.US_ASCII);
        return CleanNames.of(json, 2, 2 + name.length());
    }
}
