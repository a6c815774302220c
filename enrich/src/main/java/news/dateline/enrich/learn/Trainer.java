package news.dateline.enrich.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Learns weights from lessons: where the best tag is not the right one, the right one gains what the other loses, and
/// the mean of all states counts. The same lessons and the same seed give the same weights.
final class Trainer {
    private static final int BITS = 17;
    private static final int ROUNDS = 10;
    // So much more must speak for the right tag than for any other.
    private static final int MARGIN = 20;

    private final int[] now = new int[Tags.COUNT << BITS];
    // What the mean lacks against the last state (Daumé 2006).
    private final long[] lag = new long[now.length];
    private final int[] scores = new int[Tags.COUNT];
    private long step = 1;

    private Trainer() {}

    static Weights train(List<Lesson> lessons, long seed) {
        Trainer trainer = new Trainer();
        List<Lesson> order = new ArrayList<>(lessons);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(trainer::learn);
        }
        return trainer.mean();
    }

    private void learn(Lesson lesson) {
        new Decoder(lesson.story()).spans((text, token, features, before, bond) -> {
            Arrays.fill(scores, 0);
            score(features);
            int best = best(Tags.NONE, before, bond);
            int right = lesson.tags().get(text)[token];
            step++;
            if (Tags.follows(before, right, bond)) {
                int rival = best(right, before, bond);
                if (rival != Tags.NONE && scores[right] - scores[rival] <= MARGIN) {
                    update(features, right, 1);
                    update(features, rival, -1);
                }
            }
            return best;
        });
    }

    /// The allowed tag with the most said for it, but for one.
    private int best(int except, int before, Bond bond) {
        int best = Tags.NONE;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            boolean more = best == Tags.NONE || scores[tag] > scores[best];
            if (tag != except && more && Tags.follows(before, tag, bond)) {
                best = tag;
            }
        }
        return best;
    }

    private void score(int[] features) {
        for (int feature : features) {
            int row = Weights.row(feature, Integer.SIZE - BITS) * Tags.COUNT;
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                scores[tag] += now[row + tag];
            }
        }
    }

    private void update(int[] features, int tag, int by) {
        for (int feature : features) {
            int at = Weights.row(feature, Integer.SIZE - BITS) * Tags.COUNT + tag;
            now[at] += by;
            lag[at] += by * step;
        }
    }

    private Weights mean() {
        double[] mean = new double[now.length];
        double most = 1;
        for (int i = 0; i < now.length; i++) {
            mean[i] = now[i] - (double) lag[i] / step;
            most = Math.max(most, Math.abs(mean[i]));
        }
        short[] table = new short[now.length];
        for (int i = 0; i < now.length; i++) {
            table[i] = (short) Math.round(mean[i] / most * Weights.MOST);
        }
        return new Weights(BITS, table);
    }
}
