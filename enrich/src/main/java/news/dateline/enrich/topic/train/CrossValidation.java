package news.dateline.enrich.topic.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import news.dateline.enrich.topic.Calibration;
import news.dateline.enrich.topic.MediaTopic;
import news.dateline.enrich.topic.TopicTagger;

/// How well topics are found in stories that were not fitted to: each fifth of the stories is judged by what the other
/// four teach.
final class CrossValidation {
    private static final int FOLDS = 5;
    private static final long SEED = 7;
    private static final int PERCENT = 100;

    private final int[] right = new int[MediaTopic.values().length];
    private final int[] found = new int[right.length];
    private final int[] truly = new int[right.length];

    /// Judges all examples.
    static CrossValidation of(List<Example> examples) {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(SEED));
        CrossValidation validation = new CrossValidation();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> held = new ArrayList<>();
            List<Example> rest = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % FOLDS == fold ? held : rest).add(shuffled.get(i));
            }
            validation.judge(CalibrationTrainer.train(rest), held);
        }
        return validation;
    }

    private void judge(Calibration calibration, List<Example> held) {
        for (Example example : held) {
            for (MediaTopic topic : MediaTopic.values()) {
                double evidence = example.evidence(topic);
                boolean named = evidence > 0 && calibration.confidence(topic, evidence) >= TopicTagger.LEAST;
                found[topic.index()] += named ? 1 : 0;
                truly[topic.index()] += example.isAbout(topic) ? 1 : 0;
                right[topic.index()] += named && example.isAbout(topic) ? 1 : 0;
            }
        }
    }

    /// F1 over all topics of all stories, 0 to 1.
    double micro() {
        int rights = 0;
        int others = 0;
        for (int i = 0; i < right.length; i++) {
            rights += right[i];
            others += found[i] + truly[i];
        }
        return others == 0 ? 0 : 2.0 * rights / others;
    }

    /// The mean of the topics' F1, 0 to 1.
    double macro() {
        double sum = 0;
        for (MediaTopic topic : MediaTopic.values()) {
            sum += f1(topic);
        }
        return sum / right.length;
    }

    /// F1 of one topic, 0 to 1.
    double f1(MediaTopic topic) {
        int all = found[topic.index()] + truly[topic.index()];
        return all == 0 ? 0 : 2.0 * right[topic.index()] / all;
    }

    /// One line for all, and one for each topic.
    String report() {
        StringBuilder report = new StringBuilder(
                String.format(Locale.ROOT, "micro F1 %.1f, macro F1 %.1f%n", micro() * PERCENT, macro() * PERCENT));
        for (MediaTopic topic : MediaTopic.values()) {
            report.append(String.format(
                    Locale.ROOT,
                    "%-15s F1 %5.1f  stories %3d  named %3d  rightly %3d%n",
                    topic.word(),
                    f1(topic) * PERCENT,
                    truly[topic.index()],
                    found[topic.index()],
                    right[topic.index()]));
        }
        return report.toString();
    }
}
