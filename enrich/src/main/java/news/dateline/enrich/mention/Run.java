package news.dateline.enrich.mention;

/// Capitalised words in a row that may be one name: `Johns Hopkins University`, up to the next office, weekday or small
/// word.
final class Run {
    // No name of a person or body has more words; what is longer is a list of names or a shouted line.
    private static final int MOST = 10;
    private static final int ENDS = WordClass.bits(WordClass.ROLE, WordClass.HONORIFIC, WordClass.TIME);

    private final Passage in;
    private final int[] words;
    private final int size;

    private Run(Passage in, int[] words, int size) {
        this.in = in;
        this.words = words;
        this.size = size;
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
        return new Run(in, words, count);
    }

    private static boolean ends(Passage in, int at) {
        return in.isAny(at, ENDS);
    }

    int size() {
        return size;
    }

    /// Index of the first token.
    int from() {
        return words[0];
    }

    /// Index behind the last token.
    int to() {
        return words[size - 1] + 1;
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

    boolean isAny(int word, int classes) {
        return in.isAny(words[word], classes);
    }

    /// The last word of a class; -1 for none.
    int last(WordClass wordClass) {
        for (int i = size - 1; i >= 0; i--) {
            if (is(i, wordClass)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a word is in capitals throughout, and of more than one letter.
    boolean isShouted(int word) {
        return in.token(words[word]).isShouted() && in.token(words[word]).length() > 1;
    }

    boolean hasShouted() {
        for (int i = 0; i < size; i++) {
            if (isShouted(i)) {
                return true;
            }
        }
        return false;
    }

    /// The run up to some number of words.
    Run first(int most) {
        return most >= size ? this : new Run(in, words, most);
    }
}
