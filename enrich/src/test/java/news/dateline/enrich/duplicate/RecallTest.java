package news.dateline.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many repeats are found and how many are invented, over texts of one seed. `-Ddateline.seed=…` tries another.
class RecallTest {
    private static final long SEED = Long.getLong("dateline.seed", 20_261_123);
    private static final int TEXTS = 600;

    private final InventedTexts invented = new InventedTexts(SEED);

    @ParameterizedTest
    @CsvSource({"0.2, 0.99", "0.3, 0.96", "0.5, 0.27"})
    void findsTextsWithWordsEditedHereAndThere(double share, double atLeast) {
        double recall = recall("words edited", share, text -> invented.edited(text, share));

        assertThat(recall).as("seed %d", SEED).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.99", "0.3, 0.99", "0.5, 0.82"})
    void findsTextsWithPassagesRewritten(double share, double atLeast) {
        double recall = recall("passages rewritten", share, text -> invented.rewritten(text, share));

        assertThat(recall).as("seed %d", SEED).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void hardlyEverTakesTwoTextsForOne() {
        int texts = 4_000;
        Map<Long, List<Signature>> bands = new HashMap<>();
        int falsePairs = 0;
        int candidates = 0;
        for (int text = 0; text < texts; text++) {
            Signature signature = sign(invented.text(invented.between(100, 600)));
            Set<Signature> met = new HashSet<>();
            for (long band : allBands(signature)) {
                List<Signature> inBand = bands.computeIfAbsent(band, key -> new ArrayList<>());
                met.addAll(inBand);
                inBand.add(signature);
            }
            candidates += met.size();
            falsePairs +=
                    (int) met.stream().filter(other -> alike(signature, other)).count();
        }

        System.out.printf(
                "seed %d: %d texts, %.4f candidates and %.4f false pairs a text%n",
                SEED, texts, (double) candidates / texts, (double) falsePairs / texts);
        assertThat((double) falsePairs / texts).as("seed %d", SEED).isLessThanOrEqualTo(0.004);
    }

    @Test
    void theEstimateIsCloseToTheTrueShareOfWordPairs() {
        double worst = 0;
        double bias = 0;
        for (int pair = 0; pair < TEXTS; pair++) {
            List<String> text = invented.text(invented.between(100, 600));
            List<String> other = invented.edited(text, invented.between(0, 50) / 100.0);
            double off = sign(text).similarity(sign(other)) - jaccard(text, other);
            worst = Math.max(worst, Math.abs(off));
            bias += off / TEXTS;
        }

        // A slot's standard error is 1/√128 · √(s(1 − s)), at most 0.044; short texts fill fewer slots of their own.
        assertThat(worst).as("seed %d", SEED).isLessThan(0.3);
        assertThat(bias).as("seed %d", SEED).isBetween(-0.01, 0.01);
    }

    private double recall(String edits, double share, UnaryOperator<List<String>> edit) {
        int found = 0;
        for (int number = 0; number < TEXTS; number++) {
            List<String> text = invented.text(invented.between(200, 550));
            Signature one = sign(text);
            Signature other = sign(edit.apply(text));
            if (alike(one, other) && meet(one, other)) {
                found++;
            }
        }
        double recall = (double) found / TEXTS;
        System.out.printf("seed %d: %.0f %% %s: recall %.3f%n", SEED, share * 100, edits, recall);
        return recall;
    }

    private static boolean alike(Signature one, Signature other) {
        return one.similarity(other) >= Signature.ALIKE;
    }

    private static boolean meet(Signature one, Signature other) {
        Set<Long> bands = allBands(one);
        bands.retainAll(allBands(other));
        return !bands.isEmpty();
    }

    private static Set<Long> allBands(Signature signature) {
        Set<Long> bands = new HashSet<>();
        for (int lane = 0; lane < Bands.LANES; lane++) {
            for (long key : Bands.keys(signature, lane)) {
                bands.add(key);
            }
        }
        return bands;
    }

    private static Signature sign(List<String> words) {
        return Signature.of(List.of(String.join(" ", words))).orElseThrow();
    }

    private static double jaccard(List<String> one, List<String> other) {
        Set<String> common = pairs(one);
        Set<String> all = pairs(other);
        int others = all.size();
        all.addAll(common);
        return (double) (common.size() + others - all.size()) / all.size();
    }

    private static Set<String> pairs(List<String> words) {
        Set<String> pairs = new HashSet<>();
        for (int at = 1; at < words.size(); at++) {
            pairs.add(words.get(at - 1) + " " + words.get(at));
        }
        return pairs;
    }
}
