package news.dateline.enrich.mention;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Capitalised words in a row that may be one name: `Johns Hopkins University`, up to the next office, weekday or small
/// word.
final class Run {
    // No name of a person or body has more words; what is longer is a list of names or a shouted line.
    private static final int MOST = 10;

    private final Passage in;
    private final int[] words;

    private Run(Passage in, int[] words) {
        this.in = in;
        this.words = words;
    }

    /// The run that begins at a capitalised token.
    static Run at(Passage in, int from) {
        int[] words = new int[MOST];
        int count = 0;
        int at = from;
        while (at >= 0 && count < MOST && (count == 0 || !ends(in, at))) {
            words[count] = at;
            count++;
            at = in.next(at);
        }
        return new Run(in, Arrays.copyOf(words, count));
    }

    private static boolean ends(Passage in, int at) {
        return in.is(at, WordClass.ROLE) || in.is(at, WordClass.HONORIFIC) || in.is(at, WordClass.TIME);
    }

    int size() {
        return words.length;
    }

    /// Index of the first token.
    int from() {
        return words[0];
    }

    /// Index behind the last token.
    int to() {
        return words[words.length - 1] + 1;
    }

    /// Index behind the word at `word`.
    int to(int word) {
        return words[word] + 1;
    }

    /// Token index of a word.
    int word(int word) {
        return words[word];
    }

    boolean is(int word, WordClass wordClass) {
        return in.is(words[word], wordClass);
    }

    boolean endsIn(WordClass wordClass) {
        return is(words.length - 1, wordClass);
    }

    /// The last word of a class; -1 for none.
    int last(WordClass wordClass) {
        for (int i = words.length - 1; i >= 0; i--) {
            if (is(i, wordClass)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a word is in capitals throughout, and of more than one letter.
    boolean isShouted(int word) {
        return in.token(words[word]).isShouted() && in.token(words[word]).form().length() > 1;
    }

    boolean hasShouted() {
        for (int i = 0; i < words.length; i++) {
            if (isShouted(i)) {
                return true;
            }
        }
        return false;
    }

    /// The run without its first words; null when none is left.
    @Nullable
    Run without(int first) {
        return first >= words.length ? null : new Run(in, Arrays.copyOfRange(words, first, words.length));
    }

    /// The run up to some number of words.
    Run first(int most) {
        return most >= words.length ? this : new Run(in, Arrays.copyOf(words, most));
    }
}
