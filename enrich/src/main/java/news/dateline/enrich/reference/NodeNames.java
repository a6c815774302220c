package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import news.dateline.enrich.image.ImageIn;
import news.dateline.enrich.image.ImageOut;
import news.dateline.enrich.image.Ints;
import news.dateline.enrich.reference.NameAutomaton.Written;
import org.jspecify.annotations.Nullable;

/// Which names end at each node of a [NameAutomaton]. Those of an image are read when they are found for the first
/// time.
///
/// @param <S> what a name stands for
final class NodeNames<S> {
    // By node; null where no name ends, or nobody has found it yet. Most nodes have one name, so a chain is shorter
    // than
    // a list.
    private final List<@Nullable Spelled<S>> known;
    // By node of the image: where its names begin; they end where the next node's begin.
    private final int[] begins;
    // Of a node the last one first.
    private final int[] numbers;
    private final IntFunction<Written<S>> reader;

    /// The root alone.
    NodeNames() {
        this.known = new ArrayList<>(Collections.singletonList(null));
        this.begins = new int[1];
        this.numbers = new int[0];
        this.reader = number -> {
            throw new IllegalStateException("Nothing is left to read");
        };
    }

    /// Reads what [#write] wrote.
    ///
    /// @param reader reads a name by its number
    NodeNames(ImageIn in, IntFunction<Written<S>> reader) {
        this.begins = in.ints();
        this.numbers = in.ints();
        this.reader = reader;
        this.known = new ArrayList<>(Collections.nCopies(begins.length - 1, null));
    }

    void write(ImageOut out, ToIntFunction<Written<S>> numbered) {
        Ints begins = new Ints();
        Ints numbers = new Ints();
        for (Spelled<S> last : known) {
            begins.add(numbers.size());
            for (Spelled<S> spelled = last; spelled != null; spelled = spelled.before()) {
                numbers.add(numbered.applyAsInt(new Written<>(spelled.sense(), List.of(spelled.forms()))));
            }
        }
        begins.add(numbers.size());
        out.ints(begins.toArray());
        out.ints(numbers.toArray());
    }

    int size() {
        return known.size();
    }

    void addNode() {
        known.add(null);
    }

    void add(int node, S sense, String[] forms) {
        known.set(node, new Spelled<>(sense, forms, known.get(node)));
    }

    /// The last name that was added at a node, with those before it. Threads that find one at once may read it twice,
    /// and get the same.
    @Nullable
    Spelled<S> at(int node) {
        Spelled<S> found = known.get(node);
        if (found == null && node < begins.length - 1) {
            found = read(node);
            if (found != null) {
                known.set(node, found);
            }
        }
        return found;
    }

    private @Nullable Spelled<S> read(int node) {
        Spelled<S> last = null;
        for (int i = begins[node + 1] - 1; i >= begins[node]; i--) {
            Written<S> name = reader.apply(numbers[i]);
            last = new Spelled<>(name.sense(), name.forms().toArray(String[]::new), last);
        }
        return last;
    }
}
