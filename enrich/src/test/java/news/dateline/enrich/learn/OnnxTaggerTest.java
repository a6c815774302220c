package news.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.mention.NameTagger;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxTaggerTest {
    private static final Reference NOTHING_KNOWN = new Reference(List.of());
    private static final List<String> VOCABULARY =
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "Ann", "##ika", "met", "Sund", "in", "Ber", "##gen", ".");
    private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC");
    // Of each piece the label that the model gives it.
    private static final int[] LABEL_OF = {0, 0, 0, 0, 1, 0, 0, 2, 0, 3, 0, 0};

    @TempDir
    private Path folder;

    @BeforeEach
    void model() throws IOException {
        Files.write(folder.resolve("vocab.txt"), VOCABULARY);
        Files.write(folder.resolve("labels.txt"), LABELS);
        float[][] table = new float[VOCABULARY.size()][LABELS.size()];
        for (int piece = 0; piece < table.length; piece++) {
            table[piece][LABEL_OF[piece]] = 1;
        }
        Files.write(folder.resolve("model.onnx"), TinyOnnx.lookUp(table));
    }

    @Test
    void firstPieceOfAWordSaysWhatTheWordIs() throws IOException {
        assertThat(find("Annika Sund met in Bergen."))
                .extracting(Spot::text, Spot::type)
                .containsExactly(tuple("Annika Sund", NameType.PERSON), tuple("Bergen", NameType.PLACE));
    }

    @Test
    void textLongerThanAModelTakesIsTaggedInParts() throws IOException {
        assertThat(find("met in Bergen . ".repeat(400))).hasSize(400);
    }

    @Test
    void emptyTextHasNoNames() throws IOException {
        assertThat(find("")).isEmpty();
    }

    @Test
    void labelThatIsNoneIsRefusedWithItsLine() throws IOException {
        Files.write(folder.resolve("labels.txt"), List.of("O", "B-SHIP"));
        assertThatThrownBy(() -> OnnxTagger.load(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("labels.txt:2: no label: B-SHIP");
    }

    @Test
    void vocabularyWithoutItsMarksIsRefused() throws IOException {
        Files.write(folder.resolve("vocab.txt"), List.of("Ann"));
        assertThatThrownBy(() -> OnnxTagger.load(folder)).hasMessageContaining("lacks the piece [CLS]");
    }

    @Test
    void fileThatIsNoModelIsRefused() throws IOException {
        Files.write(folder.resolve("model.onnx"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> OnnxTagger.load(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.onnx is no model that can be used");
    }

    @Test
    void folderIsAskedFor() {
        assertThatThrownBy(() -> Names.ONNX.tagger(Optional.empty()))
                .hasMessageContaining("need the folder of a model");
    }

    private List<Spot> find(String text) throws IOException {
        NameTagger tagger = Names.ONNX.tagger(Optional.of(folder));
        StoryText story = new StoryText(List.of(new TextField(Field.BODY, 0, text)));
        return new MentionFinder(tagger).find(story, NOTHING_KNOWN);
    }
}
