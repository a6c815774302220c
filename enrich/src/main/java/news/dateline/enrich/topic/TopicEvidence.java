package news.dateline.enrich.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.schemas.model.FoundEntity;

/// How much a story's words and the kinds of its people and bodies speak for each topic, against all that speaks for
/// any. Safe to share between threads.
public final class TopicEvidence {
    private static final double IN_HEADLINE = 3;
    private static final int OPENING = 600;
    // What a story is about is said by then.
    private static final int READ = 20_000;

    // Few words say little, and of many words each says less.
    private static final double BASE_WORDS = 30;
    private static final double BASE_EVIDENCE = 1;
    private static final double KINDS = 4;
    private static final double SCALE = 6;

    private static final int ENOUGH_WORDS = 60;
    private static final double LEAST_ENGLISH = 0.05;

    private final WordWeights words = WordWeights.standard();
    private final Map<String, double[]> kinds = kinds();

    /// The evidence for each topic, in the order of [MediaTopic]; nothing for a text that is not English.
    ///
    /// @param entities what the text names
    public double[] of(StoryText text, List<FoundEntity> entities) {
        WordCount count = new WordCount(words);
        read(text, count);
        double[] evidence = new double[MediaTopic.COUNT];
        if (count.words() >= ENOUGH_WORDS && count.counts()[WordWeights.ENGLISH] < count.words() * LEAST_ENGLISH) {
            return evidence;
        }
        double all = BASE_EVIDENCE;
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = count.counts()[i] / Math.sqrt(count.words() + BASE_WORDS);
        }
        entities.forEach(entity -> add(entity, evidence));
        for (double topic : evidence) {
            all += topic;
        }
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] *= SCALE / all;
        }
        return evidence;
    }

    private static void read(StoryText text, WordCount count) {
        int left = READ;
        int running = 0;
        for (TextField field : text.fields()) {
            int end = Math.min(left, field.text().length());
            switch (field.field()) {
                case HEADLINE -> count.read(field.text(), IN_HEADLINE, 0, end);
                case DESCRIPTION, BODY -> {
                    count.read(field.text(), 1, OPENING - running, end);
                    running += end;
                }
                case CAPTION -> count.read(field.text(), 1, 0, end);
                case DATELINE -> {}
            }
            left -= end;
        }
    }

    private void add(FoundEntity entity, double[] evidence) {
        double[] its = kinds.get(entity.getKind());
        if (its != null) {
            for (int i = 0; i < evidence.length; i++) {
                evidence[i] += its[i] * KINDS * entity.getSalience();
            }
        }
    }

    private static Map<String, double[]> kinds() {
        Map<String, double[]> kinds = new HashMap<>();
        for (String[] row : TopicTable.rows("entity-kinds.tsv")) {
            for (String kind : row[2].split("\\|", -1)) {
                kinds.computeIfAbsent(kind, key -> new double[MediaTopic.COUNT])[
                                TopicTable.topic(row[0]).index()] =
                        Double.parseDouble(row[1]);
            }
        }
        return kinds;
    }
}
