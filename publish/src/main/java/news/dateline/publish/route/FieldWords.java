package news.dateline.publish.route;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/// The words of one field of one story.
final class FieldWords {
    /// Of a field that the story does not have.
    static final FieldWords NONE = new FieldWords(new FieldQuestions(), new BitSet(), new Awake());

    private static final int NOBODYS = -1;

    private final FieldQuestions asked;
    private final BitSet found;
    private final Awake awake;
    private final Set<BytesRef> words = new HashSet<>();
    // The numbers of the words in their order. Dateline's analyzers put no two words in one place.
    private int[] order = {};
    private int position = -1;

    /// @param found where the words are marked that are asked for
    /// @param awake where the queries go that are woken
    FieldWords(FieldQuestions asked, BitSet found, Awake awake) {
        this.asked = asked;
        this.found = found;
        this.awake = awake;
    }

    /// Another value of the same field follows.
    void leaveGap(int gap) {
        position += position < 0 ? 0 : gap;
    }

    /// @param step how far from the word before
    void add(BytesRef word, int step) {
        position += step;
        FieldQuestions.Entry entry = asked.find(word);
        if (entry != null && !found.get(entry.number())) {
            found.set(entry.number());
            awake.addAll(entry.wakes());
        }
        if (asked.hasPhrases()) {
            put(entry == null ? NOBODYS : entry.number());
        }
        if (asked.hasForms() && !words.contains(word)) {
            words.add(BytesRef.deepCopyOf(word));
            asked.wake(word, awake);
        }
    }

    boolean hasFitting(Asked.Form form) {
        for (BytesRef word : words) {
            if (form.fits(word)) {
                return true;
            }
        }
        return false;
    }

    boolean has(Asked.Phrase phrase) {
        int first = phrase.words().getFirst().number();
        for (int at = 0; at <= position; at++) {
            if (order[at] == first && standsAt(at, phrase)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(int at, Asked.Phrase phrase) {
        for (int i = 1; i < phrase.words().size(); i++) {
            int place = at + phrase.places().get(i);
            if (place > position || order[place] != phrase.words().get(i).number()) {
                return false;
            }
        }
        return true;
    }

    private void put(int number) {
        if (position >= order.length) {
            int length = order.length;
            order = Arrays.copyOf(order, Math.max(64, 2 * position));
            Arrays.fill(order, length, order.length, NOBODYS);
        }
        order[position] = number;
    }
}
