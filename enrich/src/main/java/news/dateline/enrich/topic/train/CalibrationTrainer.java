package news.dateline.enrich.topic.train;

import java.util.List;
import news.dateline.enrich.topic.Calibration;
import news.dateline.enrich.topic.MediaTopic;

/// Fits each topic's logistic curve to examples by gradient descent. The few stories about a rare topic count more, as
/// otherwise it would never be named; slopes are drawn towards 1, as some topics have two stories.
final class CalibrationTrainer {
    private static final int ROUNDS = 2_000;
    private static final double PACE = 0.02;
    private static final double FIRST_OFFSET = -2;
    private static final double DRAWN = 1;
    private static final double DRAWN_OFFSET = 0.02;
    private static final double EVEN = 3;

    private CalibrationTrainer() {}

    static Calibration train(List<Example> examples) {
        double[] slopes = new double[MediaTopic.values().length];
        double[] offsets = new double[slopes.length];
        for (MediaTopic topic : MediaTopic.values()) {
            double[] curve = curve(topic, examples);
            slopes[topic.index()] = curve[0];
            offsets[topic.index()] = curve[1];
        }
        return new Calibration(slopes, offsets);
    }

    private static double[] curve(MediaTopic topic, List<Example> examples) {
        long about = examples.stream().filter(example -> example.isAbout(topic)).count();
        double weight = Math.sqrt(examples.size() / (EVEN * (about + 1)));
        double slope = 1;
        double offset = FIRST_OFFSET;
        for (int round = 0; round < ROUNDS; round++) {
            double slopeGradient = DRAWN * (slope - 1);
            double offsetGradient = DRAWN_OFFSET * (offset - FIRST_OFFSET);
            for (Example example : examples) {
                double evidence = example.evidence(topic);
                double confidence = 1 / (1 + Math.exp(-slope * evidence - offset));
                double error = example.isAbout(topic) ? (confidence - 1) * weight : confidence;
                slopeGradient += error * evidence;
                offsetGradient += error;
            }
            slope -= PACE * slopeGradient / (1 + about);
            offset -= PACE * offsetGradient / (1 + about);
        }
        return new double[] {slope, offset};
    }
}
