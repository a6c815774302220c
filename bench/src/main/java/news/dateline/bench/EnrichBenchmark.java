package news.dateline.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.learn.Perceptron;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.reference.table.ShippedReference;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.topic.TopicEnricher;
import news.dateline.enrich.topic.TopicTagger;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Stories of 375 words a second on one core: names by the rules and by statistics, each with all that follows from
/// them, and beside them what others need for less, over the same stories and names. One call is one story.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 2)
public class EnrichBenchmark {
    private static final int WORDS = 375;

    private final List<StoryText> stories = Prose.stories(WORDS);
    private final List<String> texts = Prose.texts(stories);
    private final Reference reference = Reference.standard();
    private final StoryEnricher rules = new StoryEnricher(() -> reference);
    private final StoryEnricher statistics =
            new StoryEnricher(() -> reference, new MentionFinder(Perceptron.standard()));
    private final TopicEnricher whole = new TopicEnricher(rules);
    private final TopicTagger topics = TopicTagger.standard();
    private final AhoCorasickDoubleArrayTrie<String> trie = trie();
    private int next;

    private static AhoCorasickDoubleArrayTrie<String> trie() {
        Map<String, String> names = new TreeMap<>();
        ShippedReference.entities()
                .forEach(entity -> entity.getNames().forEach(name -> names.put(name.getText(), entity.getId())));
        AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(names);
        return trie;
    }

    private int turn() {
        next = next + 1 == stories.size() ? 0 : next + 1;
        return next;
    }

    /// A floor: OpenNLP's simplest tokenizer.
    @Benchmark
    public Object floorTokenizer() {
        return SimpleTokenizer.INSTANCE.tokenizePos(texts.get(turn()));
    }

    /// A floor: all names wherever their letters stand, in a double-array trie.
    @Benchmark
    public int floorTrie() {
        int[] hits = new int[1];
        AhoCorasickDoubleArrayTrie.IHit<String> count = (begin, end, id) -> hits[0]++;
        trie.parseText(texts.get(turn()), count);
        return hits[0];
    }

    /// Mentions, memory, resolution, focus and aboutness by the rules.
    @Benchmark
    public Object rules() {
        return rules.enrich(stories.get(turn()));
    }

    /// The same with the perceptron's names.
    @Benchmark
    public Object statistics() {
        return statistics.enrich(stories.get(turn()));
    }

    /// By the rules, with topics.
    @Benchmark
    public Object rulesAndTopics() {
        return whole.enrich(stories.get(turn()));
    }

    /// Topics alone.
    @Benchmark
    public Object topics() {
        return topics.tag(stories.get(turn()), List.of());
    }
}
