package news.dateline.enrich.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.mention.NameSpan;
import news.dateline.enrich.mention.NameType;
import org.jspecify.annotations.Nullable;

/// The labels of a model, one a line, in the order of its outputs: `O`, `B-PER`, `I-PER` …, of the types `PER`, `ORG`,
/// `LOC` and `MISC` as in CoNLL 2003, or with Dateline's words `PERSON` and `PLACE`.
final class BioLabels {
    private static final Map<String, NameType> TYPES = Map.of(
            "PER", NameType.PERSON,
            "PERSON", NameType.PERSON,
            "ORG", NameType.ORGANISATION,
            "LOC", NameType.PLACE,
            "PLACE", NameType.PLACE,
            "MISC", NameType.MISC);

    private final List<Label> labels;

    private record Label(boolean begins, @Nullable NameType type) {}

    private BioLabels(List<Label> labels) {
        this.labels = labels;
    }

    /// @throws IOException when the file cannot be read, or has a line that is no label, with its number
    static BioLabels read(Path file) throws IOException {
        List<Label> labels = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            labels.add(label(line.strip())
                    .orElseThrow(() -> new IOException(file + ":" + (labels.size() + 1) + ": no label: " + line)));
        }
        return new BioLabels(labels);
    }

    private static Optional<Label> label(String line) {
        if (line.equals("O")) {
            return Optional.of(new Label(false, null));
        }
        boolean begins = line.startsWith("B-");
        NameType type = begins || line.startsWith("I-") ? TYPES.get(line.substring(2)) : null;
        return type == null ? Optional.empty() : Optional.of(new Label(begins, type));
    }

    /// The label with the highest score.
    int best(float[] scores) {
        if (scores.length != labels.size()) {
            throw new IllegalStateException(
                    "The ONNX model has " + scores.length + " outputs, labels.txt " + labels.size());
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /// The names that labels of a text's tokens tell; a name may begin with `I-`.
    List<NameSpan> spans(int text, int[] tokens) {
        List<NameSpan> spans = new ArrayList<>();
        int from = 0;
        NameType open = null;
        for (int i = 0; i <= tokens.length; i++) {
            Label label = i < tokens.length ? labels.get(tokens[i]) : new Label(false, null);
            if (open != null && (label.begins() || label.type() != open)) {
                spans.add(new NameSpan(text, from, i, open));
                open = null;
            }
            if (open == null && label.type() != null) {
                from = i;
                open = label.type();
            }
        }
        return spans;
    }
}
