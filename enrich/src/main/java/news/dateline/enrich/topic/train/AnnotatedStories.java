package news.dateline.enrich.topic.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.enrich.Enricher;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.enrich.topic.MediaTopic;
import news.dateline.enrich.topic.TopicEvidence;

/// Reads training stories: lines `key: value`, a blank line, the headline, and paragraphs divided by blank lines.
/// Names stand as `[Kenya](PLACE country:KE)`; only their text counts here.
final class AnnotatedStories {
    private static final Pattern NAME = Pattern.compile("\\[([^\\[\\]]*)]\\([A-Z]+[^()]*\\)");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
    private static final String TOPICS = "topics:";

    private final Enricher names;
    private final TopicEvidence evidence;

    AnnotatedStories(Enricher names, TopicEvidence evidence) {
        this.names = names;
        this.evidence = evidence;
    }

    /// The stories of a folder, by name.
    List<Example> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        List<Example> examples = new ArrayList<>(files.size());
        for (Path file : files) {
            examples.add(example(String.valueOf(file.getFileName()), Files.readString(file)));
        }
        return examples;
    }

    private Example example(String name, String story) {
        String[] parts = BLANK_LINE.split(story.strip(), -1);
        List<TextField> fields = new ArrayList<>(parts.length);
        for (int i = 1; i < parts.length; i++) {
            String text = NAME.matcher(parts[i]).replaceAll("$1").strip();
            fields.add(i == 1 ? new TextField(Field.HEADLINE, 0, text) : new TextField(Field.BODY, i - 2, text));
        }
        StoryText text = new StoryText(fields);
        return Example.of(name, evidence.of(text, names.enrich(text).getEntities()), topics(parts[0]));
    }

    private static Set<MediaTopic> topics(String header) {
        Set<MediaTopic> topics = EnumSet.noneOf(MediaTopic.class);
        header.lines()
                .filter(line -> line.startsWith(TOPICS))
                .flatMap(line -> Stream.of(line.substring(TOPICS.length()).split(",", -1)))
                .map(word -> word.strip().toUpperCase(Locale.ROOT).replace('-', '_'))
                .map(MediaTopic::valueOf)
                .forEach(topics::add);
        return topics;
    }
}
