package news.dateline.enrich.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much each word speaks for which topic, by open addressing over the words' numbers.
final class WordWeights {
    /// Where the words that only tell that a text is English are counted: behind the topics.
    static final int ENGLISH = MediaTopic.COUNT;
    /// How many counts there are.
    static final int COUNTS = MediaTopic.COUNT + 1;

    private static final List<String> ENGLISH_WORDS = List.of(
            "the", "of", "and", "to", "that", "for", "with", "was", "said", "his", "by", "from", "which", "has");
    private static final int ROOM = 4;
    // No word of the table has this number.
    private static final long FREE = 0;

    private static final int FILTER_BITS = 16;

    // A bit for each number's end. Most words and pairs of a story are in no table: this small one, which stays in the
    // processor's first cache, says so (Bloom 1970, with one hash).
    private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];
    private final long[] numbers;
    private final Weight[][] weights;

    private record Weight(int count, double weight) {}

    private WordWeights(Map<Long, List<Weight>> words) {
        int size = Integer.highestOneBit(words.size() * ROOM);
        numbers = new long[size];
        weights = new Weight[size][];
        words.forEach((word, its) -> {
            int slot = slot(word);
            numbers[slot] = word;
            filter[bit(word) / Long.SIZE] |= 1L << bit(word);
            weights[slot] = its.toArray(Weight[]::new);
        });
    }

    /// The words that come with Dateline.
    static WordWeights standard() {
        Map<Long, List<Weight>> words = new HashMap<>();
        for (String[] row : TopicTable.rows("seed-words.tsv")) {
            Weight weight = new Weight(TopicTable.topic(row[0]).index(), Double.parseDouble(row[1]));
            for (String word : row[2].split(" ", -1)) {
                add(words, word, weight);
                if (word.endsWith("y")) {
                    add(words, word.substring(0, word.length() - 1) + "ies", weight);
                }
            }
        }
        ENGLISH_WORDS.forEach(word -> add(words, word, new Weight(ENGLISH, 1)));
        return new WordWeights(words);
    }

    // Of one word's weights for the same topic the largest counts: the table has them in falling order.
    private static void add(Map<Long, List<Weight>> words, String word, Weight weight) {
        List<Weight> its = words.computeIfAbsent(Words.of(word), number -> new ArrayList<>(1));
        if (its.stream().noneMatch(other -> other.count() == weight.count())) {
            its.add(weight);
        }
    }

    /// Counts a word.
    ///
    /// @param times how much it counts where it stands
    void count(long word, double times, double[] counts) {
        if ((filter[bit(word) / Long.SIZE] & (1L << bit(word))) == 0) {
            return;
        }
        int slot = slot(word);
        if (numbers[slot] != FREE) {
            for (Weight weight : weights[slot]) {
                counts[weight.count()] += weight.weight() * times;
            }
        }
    }

    private static int bit(long word) {
        return (int) (word ^ (word >>> Integer.SIZE)) & ((1 << FILTER_BITS) - 1);
    }

    private int slot(long word) {
        int mask = numbers.length - 1;
        int at = (int) (word ^ (word >>> Integer.SIZE)) & mask;
        while (numbers[at] != FREE && numbers[at] != word) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
