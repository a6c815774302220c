package news.dateline.enrich.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import news.dateline.enrich.mention.NameTagger;

/// The ways to find names, as a configuration calls them.
public enum Names {
    /// The rules alone.
    RULES,
    /// Statistics over the rules.
    PERCEPTRON,
    /// A model of one's own.
    ONNX;

    /// A tagger of this way.
    ///
    /// @param model a file or folder of one's own; `onnx` needs one
    /// @throws IOException when the model cannot be used
    public NameTagger tagger(Optional<Path> model) throws IOException {
        return switch (this) {
            case RULES -> NameTagger.rules();
            case PERCEPTRON -> model.isPresent() ? Perceptron.read(model.get()) : Perceptron.standard();
            case ONNX -> onnx(model.orElseThrow(() -> new IOException("names by onnx need the folder of a model")));
        };
    }

    private static NameTagger onnx(Path folder) throws IOException {
        try {
            return OnnxTagger.load(folder);
        } catch (NoClassDefFoundError e) {
            throw new IOException("names by onnx need com.microsoft.onnxruntime:onnxruntime on the class path", e);
        }
    }
}
