package news.dateline.publish.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The standing queries against Lucene, which asks every query of an index of the one story.
class StandingQueriesTest {
    private static final Analyzer ANALYZER = StoryFields.analyzer();
    private static final int QUERIES = 400;
    private static final int STORIES = 100;

    private final StandingQueries standing = new StandingQueries(ANALYZER);
    private final Map<String, Query> all = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_127})
    void answersAsLuceneDoesWhateverIsAskedOfWhateverStory(long seed) throws IOException {
        Random random = new Random(seed);
        RandomQueries queries = new RandomQueries(random);
        RandomStories stories = new RandomStories(random);
        for (int i = 0; i < QUERIES; i++) {
            put("channel-" + i, queries.next());
        }

        for (int i = 0; i < STORIES; i++) {
            Document story = stories.next();
            assertThat(standing.wanting(story))
                    .as("seed %d, story %d: %s", seed, i, story)
                    .containsExactlyInAnyOrderElementsOf(byLucene(story));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void answersAsLuceneDoesWhileQueriesComeAndGo(long seed) throws IOException {
        Random random = new Random(seed);
        RandomQueries queries = new RandomQueries(random);
        RandomStories stories = new RandomStories(random);

        for (int i = 0; i < QUERIES; i++) {
            String channel = "channel-" + random.nextInt(30);
            if (random.nextInt(3) == 0) {
                all.remove(channel);
                standing.remove(channel);
            } else {
                put(channel, queries.next());
            }
            Document story = stories.next();
            assertThat(standing.wanting(story))
                    .as("seed %d, change %d: %s", seed, i, story)
                    .containsExactlyInAnyOrderElementsOf(byLucene(story));
        }
    }

    private void put(String channel, Query query) {
        all.put(channel, query);
        standing.put(channel, query);
    }

    private List<String> byLucene(Document story) throws IOException {
        IndexSearcher searcher = MemoryIndex.fromDocument(story, ANALYZER).createSearcher();
        searcher.setQueryCache(null);
        List<String> matched = new ArrayList<>();
        for (Map.Entry<String, Query> query : all.entrySet()) {
            if (searcher.count(query.getValue()) > 0) {
                matched.add(query.getKey());
            }
        }
        return matched;
    }
}
