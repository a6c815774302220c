package news.dateline.publish.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/// The words of one story, as far as anybody asks for them, and the queries that they wake.
final class StoryWords {
    private final Questions questions;
    private final Analyzer analyzer;
    private final BitSet found = new BitSet();
    private final Awake awake;
    private final Map<String, FieldWords> fields = new HashMap<>();

    private StoryWords(Questions questions, Analyzer analyzer, Awake awake) {
        this.questions = questions;
        this.analyzer = analyzer;
        this.awake = awake;
    }

    static StoryWords read(Document story, Questions questions, Analyzer analyzer, Awake awake) {
        StoryWords words = new StoryWords(questions, analyzer, awake);
        for (IndexableField field : story) {
            words.read(field);
        }
        return words;
    }

    boolean has(Asked.Word word) {
        return found.get(word.number());
    }

    boolean has(int number) {
        return found.get(number);
    }

    FieldWords of(String field) {
        return fields.getOrDefault(field, FieldWords.NONE);
    }

    private void read(IndexableField field) {
        String text = field.stringValue();
        Optional<FieldQuestions> asked = questions.of(field.name());
        if (text == null || asked.isEmpty()) {
            return;
        }
        FieldWords words = fields.computeIfAbsent(field.name(), name -> new FieldWords(asked.get(), found, awake));
        words.leaveGap(analyzer.getPositionIncrementGap(field.name()));
        try (TokenStream tokens = analyzer.tokenStream(field.name(), text)) {
            TermToBytesRefAttribute word = tokens.addAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.getBytesRef(), step.getPositionIncrement());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A story could not be read from memory", e);
        }
    }
}
