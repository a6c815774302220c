package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.body.Content;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Reads the text of an item, and what the text tells where the metadata is silent.
final class StoryText {
    private final Notes notes;
    private final WireStory.Builder story;
    private final Selection selection;
    private final List<Picture> pictures = new ArrayList<>();

    /// @param story with the metadata already read
    StoryText(Notes notes, WireStory.Builder story, Selection selection) {
        this.notes = notes;
        this.story = story;
        this.selection = selection;
    }

    /// Fills the story.
    ///
    /// @return the pictures in the text
    List<Picture> read() {
        headlines();
        summaries();
        TextReader reader = new TextReader(notes, textsOf(story.getHeadlines()));
        StringBuilder html = new StringBuilder();
        List<String> paragraphs = new ArrayList<>();
        for (Text text : selection.story()) {
            Content content = reader.read(text);
            html.append(content.body().getHtml());
            paragraphs.addAll(content.body().getParagraphs());
            fromContent(content, text);
        }
        story.setBody(new Body(html.toString(), paragraphs));
        if (selection.leavesOut()) {
            notes.repair(Leniency.TEXT_SET_ASIDE, "NewsComponent");
        }
        return pictures;
    }

    // Some agencies have headlines as components, beside the line or in its place.
    private void headlines() {
        List<LocalizedText> headlines = new ArrayList<>(story.getHeadlines());
        boolean lines = headlines.stream().anyMatch(StoryText::isMain);
        Set<String> known = textsOf(headlines);
        for (Text text : selection.beside(Role.HEADLINE)) {
            if (!lines) {
                int before = headlines.size();
                add(text, null, headlines);
                lines = headlines.size() > before;
                known = lines ? textsOf(headlines) : known;
            } else if (known.contains(Plain.peek(text))) {
                Plain.read(text);
            }
        }
        List<LocalizedText> all =
                new ArrayList<>(headlines.stream().filter(StoryText::isMain).toList());
        headlines.stream().filter(headline -> !isMain(headline)).forEach(all::add);
        selection.beside(Role.SUB_HEADLINE).forEach(text -> add(text, NewsLines.SUB_HEADLINE, all));
        story.setHeadlines(all);
    }

    private void summaries() {
        List<LocalizedText> summaries = new ArrayList<>(1);
        selection.beside(Role.SUMMARY).forEach(text -> add(text, "drol:summary", summaries));
        story.setDescriptions(summaries);
    }

    private static void add(Text text, @Nullable String role, List<LocalizedText> texts) {
        String words = Plain.read(text);
        if (words != null) {
            texts.add(new LocalizedText(words, role, text.component().language()));
        }
    }

    private static Set<String> textsOf(List<LocalizedText> texts) {
        Set<String> words = new HashSet<>();
        texts.forEach(text -> words.add(text.getText()));
        return words;
    }

    private static boolean isMain(LocalizedText headline) {
        return headline.getRole().isEmpty();
    }

    private void headline(String words, Text text, Leniency found) {
        List<LocalizedText> headlines = new ArrayList<>(story.getHeadlines());
        headlines.addFirst(new LocalizedText(words, null, text.component().language()));
        story.setHeadlines(headlines);
        notes.repair(found, words);
        notes.inferred("headlines");
    }

    private void fromContent(Content content, Text text) {
        if (content.headlineRepeated()) {
            notes.repair(Leniency.HEADLINE_REPEATED, ContentItem.DATA);
        }
        content.setAside().forEach(part -> notes.repair(Leniency.BODY_PART_SET_ASIDE, part));
        if (story.getHeadlines().stream().noneMatch(StoryText::isMain)) {
            if (content.headline() != null) {
                headline(content.headline(), text, Leniency.HEADLINE_FROM_BODY);
            } else if (content.title() != null) {
                headline(content.title(), text, Leniency.HEADLINE_FROM_TITLE);
            }
        }
        if (story.getBylines().isEmpty() && content.byline() != null) {
            story.setBylines(List.of(content.byline()));
            notes.inferred("bylines");
        }
        if (story.getDateline() == null && content.dateline() != null) {
            story.setDateline(content.dateline());
            notes.inferred("dateline");
        }
        story.getEdNotes().addAll(content.notes());
        pictures.addAll(content.pictures());
    }
}
