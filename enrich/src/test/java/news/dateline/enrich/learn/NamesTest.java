package news.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.dateline.enrich.mention.ReadStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTest {
    @TempDir
    private Path folder;

    @Test
    void rulesHaveTheLastWordWhereNothingElseIsWanted() throws IOException {
        ReadStory story = new ReadStory(List.of(), List.of());

        assertThat(Names.RULES.tagger(Optional.empty()).names(story)).isSameAs(story.spots());
    }

    @Test
    void aModelOfOnesOwnIsReadFromItsFile() throws IOException {
        Path file = folder.resolve("names.model");
        Perceptron shipped = Perceptron.standard();
        try (OutputStream out = Files.newOutputStream(file)) {
            Learning.write(shipped, out);
        }

        Perceptron read = (Perceptron) Names.PERCEPTRON.tagger(Optional.of(file));

        assertThat(read.weights().table()).isEqualTo(shipped.weights().table());
    }

    @Test
    void onnxNeedsAFolder() {
        assertThatThrownBy(() -> Names.ONNX.tagger(Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("need the folder of a model");
    }
}
