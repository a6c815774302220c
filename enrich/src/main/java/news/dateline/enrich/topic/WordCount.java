package news.dateline.enrich.topic;

/// Counts the words of one story for all topics at once, from left to right, each sign looked at once.
final class WordCount {
    private static final double IN_OPENING = 1.5;
    private static final long NONE = 0;

    private final WordWeights weights;
    private final double[] counts = new double[WordWeights.COUNTS];
    private double words;
    private long previous;

    WordCount(WordWeights weights) {
        this.weights = weights;
    }

    /// What was counted for each topic, and for English.
    double[] counts() {
        return counts;
    }

    /// How many words there were, each as often as it counts.
    double words() {
        return words;
    }

    /// Counts a text.
    ///
    /// @param times how often each of its words counts
    /// @param opening up to which sign it belongs to the story's opening, where words count more
    /// @param end up to which sign it is read
    void read(String text, double times, int opening, int end) {
        previous = NONE;
        int at = 0;
        while (at < end) {
            char first = Words.small(text.charAt(at));
            if (first == 0) {
                at++;
            } else {
                // "100th" is no word.
                double counts = Words.isDigit(first) ? 0 : at < opening ? times * IN_OPENING : times;
                at = word(text, at, end, counts);
            }
        }
    }

    private int word(String text, int begin, int end, double times) {
        long word = Words.BEGIN;
        long stem = word;
        char last = 0;
        char beforeLast = 0;
        int at = begin;
        while (at < end) {
            char sign = Words.small(text.charAt(at));
            if (sign == 0) {
                break;
            }
            beforeLast = last;
            last = sign;
            stem = word;
            word = Words.next(word, sign);
            at++;
        }
        if (times > 0 && at - begin > 1) {
            count(Words.isPlural(at - begin, beforeLast, last) ? stem : word, times);
        }
        return at;
    }

    private void count(long word, double times) {
        words += times;
        weights.count(word, times, counts);
        if (previous != NONE) {
            weights.count(Words.pair(previous, word), times, counts);
        }
        previous = word;
    }
}
