package news.dateline.enrich.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Invented texts over an invented vocabulary in which, as in a language, few words are frequent and many are rare
/// (Zipf), so that unrelated texts share some word pairs. All comes from one seed.
final class InventedTexts {
    private static final String[] SYLLABLES = "ka lo mi ren tu sha vo bel ni dor e pan gri us tel ma".split(" ");
    private static final int VOCABULARY = 8_000;
    private static final int PASSAGE = 30;

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();
    private final double[] upTo = new double[VOCABULARY];

    InventedTexts(long seed) {
        random = new Random(seed);
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            vocabulary.add(newWord(rank));
            sum += 1.0 / (rank + 2.7);
            upTo[rank] = sum;
        }
    }

    /// A text of so many words.
    List<String> text(int words) {
        List<String> text = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            text.add(anyWord());
        }
        return text;
    }

    /// The text with a share of its words edited, at random places: replaced, left out or followed by a new one, each
    /// as
    /// often.
    List<String> edited(List<String> text, double share) {
        List<String> edited = new ArrayList<>();
        for (String word : text) {
            int edit = random.nextDouble() < share ? random.nextInt(3) : -1;
            if (edit != 0 && edit != 1) {
                edited.add(word);
            }
            if (edit == 0 || edit == 2) {
                edited.add(anyWord());
            }
        }
        return edited;
    }

    /// The text with a share of its passages, of thirty words each, rewritten, as a desk rewrites paragraphs.
    List<String> rewritten(List<String> text, double share) {
        int passages = (text.size() + PASSAGE - 1) / PASSAGE;
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, passages).boxed().toList());
        Collections.shuffle(order, random);
        Set<Integer> chosen = Set.copyOf(order.subList(0, (int) Math.round(passages * share)));
        List<String> rewritten = new ArrayList<>();
        for (int passage = 0; passage < passages; passage++) {
            List<String> words = text.subList(passage * PASSAGE, Math.min((passage + 1) * PASSAGE, text.size()));
            rewritten.addAll(chosen.contains(passage) ? text(words.size()) : words);
        }
        return rewritten;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private String anyWord() {
        double wanted = random.nextDouble() * upTo[VOCABULARY - 1];
        int found = Arrays.binarySearch(upTo, wanted);
        return vocabulary.get(found < 0 ? -found - 1 : found);
    }

    // The rank in syllables, so that no word comes twice.
    private String newWord(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
