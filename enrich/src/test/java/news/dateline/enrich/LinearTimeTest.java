package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Deadline;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.topic.TopicEnricher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearTimeTest {
    private static final Reference REFERENCE = Reference.standard();
    private static final Enricher ENRICHER = new TopicEnricher(new StoryEnricher(() -> REFERENCE));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int QUARTER = 100_000;
    private static final int TIMES = 4;
    // Four times the text would cost 16 times as much if each sign looked at all others.
    private static final double GENEROUS = 9;
    private static final int TRIES = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "A ",
                "U.",
                "New ",
                "Papua New ",
                "Saint Vincent and the ",
                "Paris, ",
                ", Georgia",
                "Jordan ",
                "Mr Smith ",
                "of the ",
                "Bank of ",
                "Democratic Republic of the ",
                "The President of the Republic of Kenya said. ",
                "🚢",
                "\u0301",
                "\n",
                "(",
                "- ",
                "'",
            })
    void costsFourTimesAsMuchForFourTimesTheText(String piece) {
        String quarter = piece.repeat(QUARTER / piece.length());

        assertThat(growth(quarter, quarter.repeat(TIMES))).isLessThan(GENEROUS);
    }

    @Test
    void costsFourTimesAsMuchForFourTimesTheNames() {
        assertThat(growth(names(2_500), names(2_500 * TIMES))).isLessThan(GENEROUS);
    }

    @Test
    void costsFourTimesAsMuchForFourTimesTheSurnames() {
        assertThat(growth(surnames(2_500), surnames(2_500 * TIMES))).isLessThan(GENEROUS);
    }

    @Test
    void asksForTheTimeInEveryPartOfAMegabyte() {
        AtomicLong asked = new AtomicLong();
        Deadline deadline = Deadline.after(Duration.ofDays(1), asked::incrementAndGet);

        ENRICHER.enrich(text("Kenya voted again. ".repeat(50_000)), deadline);

        assertThat(asked.get()).isBetween(700L, 5_000L);
    }

    // Other work on the machine only adds: one good try of some is enough.
    private static double growth(String small, String large) {
        cost(small);
        double growth = Double.MAX_VALUE;
        for (int round = 0; round < TRIES && growth >= GENEROUS; round++) {
            double quarter = Math.max(cost(small), cost(small));
            growth = cost(large) / quarter;
        }
        return growth;
    }

    private static double cost(String body) {
        StoryText text = text(body);
        long begin = THREADS.getCurrentThreadCpuTime();
        ENRICHER.enrich(text);
        return THREADS.getCurrentThreadCpuTime() - begin;
    }

    private static StoryText text(String body) {
        return StoryText.of(WireStories.story("Long story", body).build());
    }

    private static String names(int count) {
        StringBuilder names = new StringBuilder();
        IntStream.range(0, count)
                .forEach(i -> names.append("The baker Anna ").append(word(i)).append(" met them in Kenya. "));
        return names.toString();
    }

    private static String surnames(int count) {
        return names(count)
                + String.join(
                        " ",
                        IntStream.range(0, count)
                                .mapToObj(i -> "Then " + word(i) + " said so.")
                                .toList());
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder("Q");
        for (int rest = number + 26; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }
}
