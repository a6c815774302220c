package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import news.dateline.enrich.image.ImageIn;
import news.dateline.enrich.image.ImageOut;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.Tokenizer;
import news.dateline.enrich.text.Tokens;
import news.dateline.enrich.text.WordTable;
import org.jspecify.annotations.Nullable;

/// All names at once, as a tree over words: the longest name at a position is found in as many steps as it has words,
/// however many names there are. Words are numbered, and all steps of the tree stand in one table of integers, so that
/// a hundred thousand names take a few megabytes and are built in a fraction of a second.
///
/// @param <S> what a name stands for
public final class NameAutomaton<S> {
    private static final int ROOT = 0;
    private static final int UNKNOWN = -1;
    private static final int FIRST_WORDS = 64;
    // "US" is a country, "us" in a headline in capitals is not: so short a name must be written as it is.
    private static final int LETTERS_TO_SHOUT = 4;

    private final WordTable words;
    // By word: where it leads from the root. Most words of a text begin no name, and are passed over here.
    private int[] first;
    private final Beginnings begins;
    private final StepTable steps;
    private final NodeNames<S> names;

    /// An automaton without names.
    public NameAutomaton() {
        words = new WordTable(UNKNOWN);
        first = new int[FIRST_WORDS];
        begins = new Beginnings();
        steps = new StepTable();
        names = new NodeNames<>();
    }

    /// Reads what [#write] wrote; nothing is added to it.
    ///
    /// @param reader reads a name by its number, when it is found for the first time
    NameAutomaton(ImageIn in, IntFunction<Written<S>> reader) {
        words = new WordTable(UNKNOWN, in);
        first = in.ints();
        begins = new Beginnings(in);
        steps = new StepTable(in);
        names = new NodeNames<>(in, reader);
    }

    /// A name with its words as they are written.
    record Written<S>(S sense, List<String> forms) {}

    /// Writes all names.
    ///
    /// @param numbered what number to write of a name
    void write(ImageOut out, ToIntFunction<Written<S>> numbered) {
        words.write(out);
        out.ints(first);
        begins.write(out);
        steps.write(out);
        names.write(out, numbered);
    }

    /// A name in a text.
    ///
    /// @param to index behind its last token
    /// @param senses what is called so
    public record Match<S>(int to, List<S> senses) {}

    /// Adds a name as it is written in running text. Only while the automaton is not yet shared.
    public void add(String text, S sense) {
        add(Tokenizer.tokens(text), sense);
    }

    /// Adds a name that is cut into words already.
    void add(List<Token> tokens, S sense) {
        int node = ROOT;
        String[] forms = new String[tokens.size()];
        for (int i = 0; i < forms.length; i++) {
            Token token = tokens.get(i);
            forms[i] = token.form();
            int word = number(token);
            node = node == ROOT ? begin(word) : steps.stepOrAdd(node, word, names.size());
            if (node == names.size()) {
                names.addNode();
            }
        }
        if (node != ROOT) {
            begins.add(tokens.getFirst());
            names.add(node, sense, forms);
        }
    }

    private int number(Token token) {
        int known = words.get(token);
        if (known != UNKNOWN) {
            return known;
        }
        int word = words.size();
        words.put(token, word);
        if (word == first.length) {
            first = Arrays.copyOf(first, word * 2);
        }
        return word;
    }

    // No word leads back to the root.
    private int begin(int word) {
        if (first[word] == ROOT) {
            first[word] = names.size();
        }
        return first[word];
    }

    private int step(int node, int word) {
        if (word == UNKNOWN) {
            return UNKNOWN;
        }
        if (node == ROOT) {
            return first[word] == ROOT ? UNKNOWN : first[word];
        }
        return steps.step(node, word);
    }

    /// The longest name that begins at `from`; null when none does.
    public @Nullable Match<S> longestAt(Tokens text, int from) {
        if (!begins.may(text.get(from))) {
            return null;
        }
        Match<S> longest = null;
        int node = ROOT;
        for (int at = from; at < text.size() && (node == ROOT || steps.leadOn(node)); at++) {
            node = step(node, words.get(text.get(at)));
            if (node == UNKNOWN) {
                break;
            }
            Spelled<S> here = names.at(node);
            if (here != null) {
                List<S> senses = senses(here, text, from);
                longest = senses.isEmpty() ? longest : new Match<>(at + 1, senses);
            }
        }
        return longest;
    }

    /// What is called by exactly these tokens.
    public List<S> exactly(Tokens text, int from, int to) {
        int node = ROOT;
        for (int at = from; at < to && node >= 0; at++) {
            node = step(node, words.get(text.get(at)));
        }
        return node <= ROOT ? List.of() : senses(names.at(node), text, from);
    }

    // In the order in which they were added.
    private static <S> List<S> senses(@Nullable Spelled<S> last, Tokens text, int from) {
        if (last != null && last.before() == null) {
            return isWritten(last.forms(), text, from) ? List.of(last.sense()) : List.of();
        }
        List<S> senses = new ArrayList<>();
        for (Spelled<S> spelled = last; spelled != null; spelled = spelled.before()) {
            if (isWritten(spelled.forms(), text, from)) {
                senses.add(spelled.sense());
            }
        }
        Collections.reverse(senses);
        return List.copyOf(senses);
    }

    private static boolean isWritten(String[] forms, Tokens text, int from) {
        boolean exact = true;
        boolean shouted = true;
        int letters = 0;
        for (int i = 0; i < forms.length; i++) {
            Token token = text.get(from + i);
            // "Port-Au-Prince" in a title: a small word may be written with a capital.
            exact &= token.is(forms[i]) || Character.isLowerCase(forms[i].charAt(0));
            shouted &= !token.isWord() || token.isShouted();
            letters += token.isWord() ? token.length() : 0;
        }
        return exact || (shouted && letters >= LETTERS_TO_SHOUT);
    }
}
