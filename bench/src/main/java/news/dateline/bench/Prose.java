package news.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.enrich.learn.AnnotatedStories;
import news.dateline.enrich.learn.AnnotatedStory;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;

/// Real prose in stories of one length: the project's training stories and samples, read one after another and cut
/// anew. A paragraph stays one, save where a story ends.
public final class Prose {
    private static final int HEADLINE = 12;

    private final int length;
    private final List<StoryText> stories = new ArrayList<>();
    private List<TextField> fields = new ArrayList<>();
    private int words;

    private Prose(int length) {
        this.length = length;
    }

    /// As many different stories of this length as there is text for.
    ///
    /// @param length words in each, more than a headline has
    public static List<StoryText> stories(int length) {
        Prose prose = new Prose(length);
        texts().flatMap(story -> story.fields().stream()).forEach(field -> prose.add(field.text()));
        return List.copyOf(prose.stories);
    }

    /// The same as one text each, in the same order.
    public static List<String> texts(List<StoryText> stories) {
        return stories.stream()
                .map(story -> String.join(
                        "\n\n", story.fields().stream().map(TextField::text).toList()))
                .toList();
    }

    private static Stream<StoryText> texts() {
        Path training = Path.of(System.getProperty("dateline.home", "."), "enrich", "training", "stories");
        try {
            return Stream.concat(
                    AnnotatedStories.read(training).stories().stream().map(AnnotatedStory::text),
                    Sample.stories().stream().map(StoryText::of));
        } catch (IOException e) {
            throw new UncheckedIOException("The training stories cannot be read", e);
        }
    }

    private void add(String paragraph) {
        String[] all = paragraph.strip().split("\\s+", -1);
        int from = 0;
        while (from < all.length && !all[from].isEmpty()) {
            int most = fields.isEmpty() ? HEADLINE : length - words;
            int to = Math.min(all.length, from + most);
            Field field = fields.isEmpty() ? Field.HEADLINE : Field.BODY;
            int index = fields.isEmpty() ? 0 : fields.size() - 1;
            fields.add(new TextField(field, index, String.join(" ", List.of(all).subList(from, to))));
            words += to - from;
            from = to;
            if (words == length) {
                stories.add(new StoryText(fields));
                fields = new ArrayList<>();
                words = 0;
            }
        }
    }
}
