package news.dateline.enrich.learn;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.enrich.mention.NameSpan;
import news.dateline.enrich.mention.NameTagger;
import news.dateline.enrich.mention.Passage;
import news.dateline.enrich.mention.ReadStory;
import news.dateline.enrich.mention.Spot;

/// Tags names by a model of one's own in the ONNX form. The folder has `model.onnx`, `vocab.txt` and `labels.txt`;
/// docs/enrichment.md says what must be in them. Needs `com.microsoft.onnxruntime:onnxruntime` on the class path, which
/// Dateline does not carry.
public final class OnnxTagger implements NameTagger, AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String KINDS = "token_type_ids";
    // BERT's 512 without begin and end.
    private static final int MOST_PIECES = 510;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;
    private final BioLabels labels;

    private OnnxTagger(Path folder) throws IOException, OrtException {
        this.pieces = WordPieces.read(folder.resolve("vocab.txt"));
        this.labels = BioLabels.read(folder.resolve("labels.txt"));
        this.session = environment.createSession(Files.readAllBytes(folder.resolve("model.onnx")));
    }

    /// Loads a model.
    ///
    /// @throws IOException when the folder lacks a file, or a file cannot be used
    public static OnnxTagger load(Path folder) throws IOException {
        try {
            OnnxTagger tagger = new OnnxTagger(folder);
            if (!tagger.session.getInputNames().containsAll(List.of(IDS, MASK))) {
                tagger.close();
                throw new IOException(folder.resolve("model.onnx") + " must have the inputs " + IDS + " and " + MASK);
            }
            return tagger;
        } catch (OrtException e) {
            throw new IOException(folder.resolve("model.onnx") + " is no model that can be used: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Spot> names(ReadStory story) {
        List<NameSpan> spans = new ArrayList<>();
        for (int text = 0; text < story.texts().size(); text++) {
            spans.addAll(labels.spans(text, tags(story.texts().get(text))));
        }
        return story.named(spans);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model cannot be closed", e);
        }
    }

    private int[] tags(Passage in) {
        int[] tags = new int[in.length()];
        int from = 0;
        while (from < in.length()) {
            List<long[]> words = new ArrayList<>();
            int room = MOST_PIECES;
            int to = from;
            while (to < in.length()) {
                long[] word = pieces.of(in.token(to).form());
                if (word.length > room) {
                    break;
                }
                words.add(word);
                room -= word.length;
                to++;
            }
            run(words, from, tags);
            from = to;
        }
        return tags;
    }

    private void run(List<long[]> words, int from, int[] tags) {
        int size = 2 + words.stream().mapToInt(word -> word.length).sum();
        long[] ids = new long[size];
        int[] first = new int[words.size()];
        ids[0] = pieces.begin();
        int at = 1;
        for (int i = 0; i < first.length; i++) {
            first[i] = at;
            for (long piece : words.get(i)) {
                ids[at] = piece;
                at++;
            }
        }
        ids[at] = pieces.end();
        float[][] scores = scores(ids);
        for (int i = 0; i < first.length; i++) {
            tags[from + i] = labels.best(scores[first[i]]);
        }
    }

    private float[][] scores(long[] ids) {
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        Map<String, long[]> values = Map.of(IDS, ids, MASK, mask, KINDS, new long[ids.length]);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                long[] value = values.get(name);
                if (value != null) {
                    inputs.put(name, OnnxTensor.createTensor(environment, new long[][] {value}));
                }
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The ONNX model failed: " + e.getCode(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }
}
