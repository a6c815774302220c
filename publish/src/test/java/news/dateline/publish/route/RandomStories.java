package news.dateline.publish.route;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/// Stories of few words, as the fields that queries ask for, so that even long queries often match.
final class RandomStories {
    static final List<String> WORDS =
            List.of("ferry", "ferries", "ferrule", "strike", "strikes", "port", "sails", "Zürich", "😀", "a\uD800b");
    static final List<String> VALUES =
            List.of("GR", "GRX", "IT", "I", "1", "2", "3", "10", "", "night trains", "Ä\uDC00");
    private static final List<String> OF_WORDS = List.of("text", "headline", "caption", "byline");
    private static final List<String> OF_VALUES = List.of("country", "wire", "slug", "keyword", "urgency");

    private final Random random;

    RandomStories(Random random) {
        this.random = random;
    }

    Document next() {
        Document story = new Document();
        many(4, () -> new TextField(any(OF_WORDS), words(), Field.Store.NO)).forEach(story::add);
        many(5, () -> new TextField(any(OF_VALUES), any(VALUES), Field.Store.NO))
                .forEach(story::add);
        many(3, () -> "")
                .forEach(point -> Near.add(story, 40 + 4 * random.nextDouble(), 178 + 2 * random.nextDouble()));
        return story;
    }

    String wordsField() {
        return any(OF_WORDS);
    }

    String valuesField() {
        return any(OF_VALUES);
    }

    private String words() {
        return String.join(" ", many(12, () -> any(WORDS)));
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> many(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }
}
