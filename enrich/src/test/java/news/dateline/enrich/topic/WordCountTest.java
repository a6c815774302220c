package news.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordCountTest {
    private static final WordWeights WEIGHTS = WordWeights.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {"goalkeeper", "Goalkeeper", "GOALKEEPERS", "(goalkeepers)", "\u201Cgoalkeeper\u2019s\u201D"})
    void countsAWordInAllItsForms(String text) {
        assertThat(sport(text)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"world cup", "World Cups", "world-cup", "world a cup"})
    void countsAPairOfWords(String text) {
        assertThat(sport(text)).isEqualTo(3 + sport("cup"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goalkeeperly", "4goalkeeper", "goal4keeper", "worldcup", "g o a l"})
    void countsNoOtherWord(String text) {
        assertThat(sport(text)).isZero();
    }

    @Test
    void countsWordsOfTheOpeningMore() {
        WordCount count = new WordCount(WEIGHTS);
        count.read("goalkeeper goalkeeper", 2, 5, 21);

        assertThat(count.counts()[MediaTopic.SPORT.index()]).isEqualTo(3 * 2 * 1.5 + 3 * 2);
        assertThat(count.words()).isEqualTo(2 * 1.5 + 2);
    }

    @Test
    void stopsWhereItIsTold() {
        WordCount count = new WordCount(WEIGHTS);
        count.read("goalkeeper goalkeeper", 1, 0, 10);

        assertThat(count.words()).isEqualTo(1);
    }

    private static double sport(String text) {
        WordCount count = new WordCount(WEIGHTS);
        count.read(text, 1, 0, text.length());
        return count.counts()[MediaTopic.SPORT.index()];
    }
}
