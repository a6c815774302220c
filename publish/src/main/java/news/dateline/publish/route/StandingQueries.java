package news.dateline.publish.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// The channels' queries, kept so that a story is held only against those that one of its words wakes: docs/adr/0014.
/// Any thread may ask while another changes the queries.
final class StandingQueries {
    private final Analyzer analyzer;
    private final Questions questions = new Questions();
    private final Map<String, StandingQuery> byChannel = new TreeMap<>();
    private final List<StandingQuery> wokenByAnything = new ArrayList<>();
    private final BitSet numbers = new BitSet();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private volatile @Nullable Ranks ranks;

    /// @param analyzer what stories and queries are read with; it puts no two words in one place
    StandingQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// Keeps a query in the place of whatever the channel asked before.
    void put(String channel, Query query) {
        lock.writeLock().lock();
        try {
            take(channel);
            enter(channel, query);
        } finally {
            lock.writeLock().unlock();
        }
    }

    void remove(String channel) {
        lock.writeLock().lock();
        try {
            take(channel);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// The channels that want a story, sorted.
    List<String> wanting(Document story) {
        lock.readLock().lock();
        try {
            Awake awake = new Awake();
            awake.addAll(wokenByAnything);
            StoryWords words = StoryWords.read(story, questions, analyzer, awake);
            StoryAnswers answers = new StoryAnswers(words, new StoryIndex(story, analyzer));
            Ranks order = ranks();
            BitSet wanting = new BitSet();
            for (StandingQuery query : awake.queries()) {
                if (query.condition().isMetBy(answers)) {
                    wanting.set(order.of(query));
                }
            }
            return order.channels(wanting);
        } finally {
            lock.readLock().unlock();
        }
    }

    // Several may make the same at once after a change, which does no harm.
    private Ranks ranks() {
        Ranks known = ranks;
        if (known == null) {
            known = new Ranks(byChannel.values());
            ranks = known;
        }
        return known;
    }

    private void enter(String channel, Query query) {
        Conditions conditions = new Conditions(questions);
        Condition condition = conditions.of(query);
        StandingQuery standing = new StandingQuery(
                numbers.nextClearBit(0),
                channel,
                condition.compact(),
                conditions.asks(),
                Wakers.of(condition, questions::askers).any());
        ranks = null;
        numbers.set(standing.number());
        byChannel.put(channel, standing);
        standing.wakers().forEach(waker -> wokenBy(waker).add(standing));
    }

    private void take(String channel) {
        StandingQuery standing = byChannel.remove(channel);
        if (standing == null) {
            return;
        }
        ranks = null;
        numbers.clear(standing.number());
        for (Waker waker : standing.wakers()) {
            wokenBy(waker).remove(standing);
            if (waker instanceof Waker.Beginning beginning) {
                questions.field(beginning.field()).forget(beginning.text());
            }
        }
        standing.asks().forEach(questions::withdraw);
    }

    private List<StandingQuery> wokenBy(Waker waker) {
        return switch (waker) {
            case Waker.Word word -> questions.field(word.word().field()).wokenBy(word.word());
            case Waker.Beginning beginning -> questions.field(beginning.field()).wokenBy(beginning.text());
            case Waker.Anything anything -> wokenByAnything;
        };
    }
}
