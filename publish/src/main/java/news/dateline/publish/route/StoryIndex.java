package news.dateline.publish.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// One story as Lucene's indexes, made when a query must be asked of Lucene, and only of the fields that it asks.
final class StoryIndex {
    private final Document story;
    private final Analyzer analyzer;
    private final Map<Set<String>, IndexSearcher> made = new HashMap<>();

    StoryIndex(Document story, Analyzer analyzer) {
        this.story = story;
        this.analyzer = analyzer;
    }

    boolean matches(Query query) {
        try {
            return made.computeIfAbsent(fields(query), this::of).count(query) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("A story could not be matched in memory", e);
        }
    }

    private IndexSearcher of(Set<String> fields) {
        Document asked = new Document();
        story.getFields().stream()
                .filter(field -> fields.contains(field.name()))
                .forEach(asked::add);
        IndexSearcher searcher = MemoryIndex.fromDocument(asked, analyzer).createSearcher();
        searcher.setQueryCache(null);
        return searcher;
    }

    private static Set<String> fields(Query query) {
        Set<String> fields = new TreeSet<>();
        query.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                fields.add(field);
                return true;
            }
        });
        return fields;
    }
}
