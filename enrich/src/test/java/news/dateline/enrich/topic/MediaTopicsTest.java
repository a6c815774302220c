package news.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTopicsTest {
    private static final MediaTopics STANDARD = MediaTopics.standard();

    @ParameterizedTest
    @CsvSource({
        "01000000, 'arts, culture, entertainment and media'",
        "08000000, human interest",
        "11000000, politics and government",
        "16000000, 'conflict, war and peace'",
        "17000000, weather",
    })
    void namesTheFirstLevel(String code, String name) {
        assertThat(STANDARD.name(code)).contains(name);
        assertThat(STANDARD.top(code)).isEqualTo(MediaTopic.ofCode(code));
    }

    @Test
    void namesAllSeventeen() {
        assertThat(Stream.of(MediaTopic.values()).map(topic -> STANDARD.name(topic.code())))
                .hasSize(17)
                .allMatch(name -> name.isPresent());
    }

    @Test
    void giveEveryCodeOfTheFirstEditionOneTopic() {
        Set<String> without = new TreeSet<>();
        for (int code = 20_000_002; code <= 20_001_134; code++) {
            if (STANDARD.top(String.valueOf(code)).isEmpty()) {
                without.add(String.valueOf(code));
            }
        }
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000001", "20001135", "20009999", "00000000", "18000000"})
    void saysNothingOfWhatItDoesNotKnow(String code) {
        assertThat(STANDARD.top(code)).isEmpty();
        assertThat(STANDARD.name(code)).isEmpty();
    }
}
