package news.dateline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import news.dateline.enrich.duplicate.Signature;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Signatures of texts a second, and comparisons of two; the texts are invented, of 375 words each.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SignatureBenchmark {
    private static final int TEXTS = 64;
    private static final int WORDS = 375;
    private static final int MEAN_LETTERS = 5;

    private final Random random = new Random(TEXTS);
    private final List<List<String>> texts = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private int next;

    /// Invents the texts.
    public SignatureBenchmark() {
        for (int text = 0; text < TEXTS; text++) {
            texts.add(text());
            signatures.add(Signature.of(texts.getLast()).orElseThrow());
        }
    }

    /// Signs one text.
    @Benchmark
    public void sign(Blackhole sink) {
        sink.consume(Signature.of(texts.get(next())));
    }

    /// Compares two signatures.
    @Benchmark
    public double compare() {
        int one = next();
        return signatures.get(one).similarity(signatures.get(TEXTS - 1 - one));
    }

    private int next() {
        next = (next + 1) % TEXTS;
        return next;
    }

    private List<String> text() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            int letters = 1 + random.nextInt(2 * MEAN_LETTERS);
            random.ints(letters, 'a', 'z' + 1).forEach(text::appendCodePoint);
            text.append(word % 20 == 19 ? ". " : " ");
        }
        return List.of(text.toString());
    }
}
