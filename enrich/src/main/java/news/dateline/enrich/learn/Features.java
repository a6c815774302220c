package news.dateline.enrich.learn;

import java.util.List;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Passage;
import news.dateline.enrich.mention.WordClass;
import news.dateline.enrich.text.Casing;

/// The features of each token of one text, as hashes. What the rules say and what the reference data has are features
/// too, so that the statistics correct the rules rather than begin anew.
final class Features {
    /// Changes with every feature: weights learned for others are worthless.
    static final int VERSION = 1;
    /// How many features a token has.
    static final int COUNT = 52;

    private static final int NOT_COMMON = ~WordClass.COMMON.bit();

    private static final NameType[] TYPES = NameType.values();

    private final Passage in;
    private final Traits traits;
    private final TypeCounts ruled;
    private final TypeCounts tagged;
    private final int textCasing;
    private int casing;

    /// @param ruled what types the rules give each word of the story
    /// @param tagged what types the tagger gave each word so far
    Features(Passage in, Traits traits, TypeCounts ruled, TypeCounts tagged) {
        this.in = in;
        this.traits = traits;
        this.ruled = ruled;
        this.tagged = tagged;
        this.textCasing = in.text().casing() == Casing.SENTENCE ? 0 : in.text().casing() == Casing.TITLE ? 1 : 2;
    }

    /// Writes the features of a token.
    ///
    /// @param before the tag before it
    /// @param second the tag before that
    void write(int token, int before, int second, int[] into) {
        int at = Traits.at(token);
        casing = textCasing + (token < in.filed() ? 3 : 0);
        int end = words(token, at, into);
        end = surroundings(token, at, into, end);
        end = advice(token, at, into, end);
        history(token, at, before, second, into, end);
    }

    private int words(int token, int at, int[] into) {
        int[] word = traits.word;
        int[] shape = traits.shape;
        String key = in.token(token).key();
        int length = key.length();
        int begins = (in.beginsSentence(token) ? 2 : 0) + (in.isSmallElsewhere(token) ? 1 : 0);
        int n = 0;
        into[n++] = Hash.of(n, casing, shape[at]);
        into[n++] = Hash.of(n, word[at]);
        into[n++] = Hash.of(n, word[at], shape[at] * 4 + begins);
        into[n++] = Hash.of(n, word[at - 1]);
        into[n++] = Hash.of(n, word[at + 1]);
        into[n++] = Hash.of(n, word[at - 2]);
        into[n++] = Hash.of(n, word[at + 2]);
        into[n++] = Hash.of(n, word[at - 1], word[at]);
        into[n++] = Hash.of(n, word[at], word[at + 1]);
        into[n++] = Hash.of(n, Hash.of(key, Math.max(0, length - 3), length), shape[at]);
        into[n++] = Hash.of(n, Hash.of(key, Math.max(0, length - 2), length), shape[at]);
        into[n++] = Hash.of(n, Hash.of(key, 0, Math.min(3, length)), shape[at]);
        into[n++] = Hash.of(n, shape[at - 1], shape[at], shape[at + 1]);
        into[n++] = Hash.of(n, shape[at] * 4 + begins, casing);
        into[n++] = Hash.of(n, word[at - 1], shape[at], shape[at + 1]);
        return n;
    }

    private int surroundings(int token, int at, int[] into, int from) {
        int shape = traits.shape[at];
        int classes = traits.classes(token) & NOT_COMMON;
        int left = traits.classes(token - 1) & NOT_COMMON;
        int right = traits.classes(token + 1) & NOT_COMMON;
        int first = traits.runFrom[at];
        int to = traits.runTo[at];
        int place = Math.min(token - first, 3) * 4 + Math.min(to - 1 - token, 3);
        int firstClasses = traits.classes(first) & NOT_COMMON;
        int lastClasses = traits.classes(to - 1) & NOT_COMMON;
        int n = from;
        into[n++] = Hash.of(n, classes, shape);
        into[n++] = Hash.of(n, left, shape);
        into[n++] = Hash.of(n, right, shape);
        into[n++] = Hash.of(n, left, classes);
        into[n++] = Hash.of(n, classes, right);
        into[n++] = Hash.of(n, traits.classes(token - 2) & NOT_COMMON, left, shape);
        into[n++] = Hash.of(n, place, lastClasses);
        into[n++] = Hash.of(n, place, firstClasses);
        into[n++] = Hash.of(n, traits.word[Traits.at(to)], place);
        into[n++] = Hash.of(n, traits.word[Traits.at(first - 1)], place);
        into[n++] = Hash.of(n, traits.word[Traits.at(to - 1)], place);
        into[n++] = Hash.of(n, traits.word[Traits.at(first)], place);
        into[n++] = Hash.of(n, traits.classes(first - 1) & NOT_COMMON, traits.classes(to) & NOT_COMMON, place);
        return n;
    }

    private int advice(int token, int at, int[] into, int from) {
        int[] rule = traits.rule;
        int[] known = traits.known;
        int word = traits.word[at];
        int memory = ruled.summary(in.token(token).key(), traits.ruleType[at]);
        int n = from;
        into[n++] = Hash.of(n, known[at]);
        into[n++] = Hash.of(n, known[at - 1], known[at]);
        into[n++] = Hash.of(n, known[at], known[at + 1]);
        into[n++] = Hash.of(n, known[at], traits.shape[at], casing);
        into[n++] = Hash.of(n, rule[at], casing);
        into[n++] = Hash.of(n, rule[at - 1], rule[at]);
        into[n++] = Hash.of(n, rule[at], rule[at + 1]);
        into[n++] = Hash.of(n, rule[at - 1], rule[at], rule[at + 1]);
        into[n++] = Hash.of(n, rule[at], word);
        into[n++] = Hash.of(n, rule[at], traits.word[at - 1]);
        into[n++] = Hash.of(n, rule[at], traits.word[at + 1]);
        into[n++] = Hash.of(n, rule[at], traits.classes(token) & NOT_COMMON, known[at]);
        into[n++] = Hash.of(n, memory, traits.shape[at]);
        into[n++] = Hash.of(n, memory, rule[at]);
        into[n++] = Hash.of(n, rule[at], traits.word[Traits.at(traits.runTo[at])]);
        into[n++] = Hash.of(n, rule[at], traits.classes(traits.runTo[at] - 1) & NOT_COMMON);
        return n;
    }

    private void history(int token, int at, int before, int second, int[] into, int from) {
        int memory = tagged.summary(in.token(token).key(), -1);
        int n = from;
        into[n++] = Hash.of(n, before);
        into[n++] = Hash.of(n, before, traits.word[at]);
        into[n++] = Hash.of(n, before, traits.rule[at]);
        into[n++] = Hash.of(n, before, second, traits.shape[at]);
        into[n++] = Hash.of(n, before, traits.classes(token) & NOT_COMMON, traits.shape[at]);
        into[n++] = Hash.of(n, memory, traits.shape[at]);
        into[n++] = Hash.of(n, memory, before);
        into[n] = Hash.of(n + 1, memory, traits.rule[at]);
    }

    /// All texts' traits of a story, and the types that the rules give its words.
    static TypeCounts ruled(List<Passage> texts, List<Traits> traits) {
        TypeCounts ruled = new TypeCounts();
        for (int text = 0; text < texts.size(); text++) {
            for (int i = 0; i < texts.get(text).length(); i++) {
                int type = traits.get(text).ruleType[Traits.at(i)];
                if (type >= 0 && texts.get(text).token(i).isCapitalised()) {
                    ruled.add(texts.get(text).token(i).key(), TYPES[type]);
                }
            }
        }
        return ruled;
    }
}
