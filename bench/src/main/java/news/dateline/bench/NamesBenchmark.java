package news.dateline.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.learn.Perceptron;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.mention.NameTagger;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.StoryText;
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

/// Names by the rules alone and by statistics over them, over all sample stories.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class NamesBenchmark {
    private final List<StoryText> stories =
            Sample.stories().stream().map(StoryText::of).toList();
    private final Reference reference = Reference.standard();
    private final MentionFinder rules = new MentionFinder(NameTagger.rules());
    private final MentionFinder perceptron = new MentionFinder(Perceptron.standard());
    private final StoryEnricher enricher = new StoryEnricher(() -> reference, perceptron);

    /// Where names are, by the rules.
    @Benchmark
    public void rules(Blackhole sink) {
        stories.forEach(story -> sink.consume(rules.find(story, reference)));
    }

    /// Where names are, by statistics.
    @Benchmark
    public void perceptron(Blackhole sink) {
        stories.forEach(story -> sink.consume(perceptron.find(story, reference)));
    }

    /// The whole enrichment, by statistics.
    @Benchmark
    public void enrich(Blackhole sink) {
        stories.forEach(story -> sink.consume(enricher.enrich(story)));
    }
}
