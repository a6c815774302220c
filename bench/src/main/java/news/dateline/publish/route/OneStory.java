package news.dateline.publish.route;

import java.io.IOException;
import java.util.List;
import news.dateline.schemas.model.EnrichedStory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;

/// What the router is held against: an index of one story that is asked every query, one after another. In this package
/// because it takes the very fields that the router takes.
public final class OneStory {
    private static final Analyzer ANALYZER = StoryFields.analyzer();

    private final IndexSearcher searcher;

    /// Indexes a story.
    public OneStory(EnrichedStory story) {
        searcher = MemoryIndex.fromDocument(StoryFields.of(story), ANALYZER).createSearcher();
        searcher.setQueryCache(null);
    }

    /// How many of the queries match.
    public int matches(List<ChannelQuery> queries) throws IOException {
        int matches = 0;
        for (ChannelQuery query : queries) {
            matches += searcher.count(query.query());
        }
        return matches;
    }
}
