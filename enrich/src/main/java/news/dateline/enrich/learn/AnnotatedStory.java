package news.dateline.enrich.learn;

import java.util.List;
import news.dateline.enrich.text.StoryText;

/// A story whose names are marked.
///
/// @param file where it was read
/// @param text headline and paragraphs without the marks
/// @param names its names in reading order
public record AnnotatedStory(String file, StoryText text, List<AnnotatedName> names) {
    /// Copies the list.
    public AnnotatedStory {
        names = List.copyOf(names);
    }
}
