package news.dateline.enrich.learn;

import java.util.ArrayList;
import java.util.List;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.mention.Passage;
import news.dateline.enrich.mention.ReadStory;
import news.dateline.enrich.reference.Reference;

/// A story as the rules read it, and the right tag of each of its tokens.
///
/// @param story what the rules find
/// @param tags text by text, token by token
record Lesson(ReadStory story, List<int[]> tags) {
    static Lesson of(AnnotatedStory annotated, MentionFinder finder, Reference reference) {
        ReadStory story = finder.read(annotated.text(), reference);
        List<int[]> tags = new ArrayList<>();
        story.texts().forEach(text -> tags.add(new int[text.length()]));
        for (AnnotatedName name : annotated.names()) {
            mark(name, story.texts().get(name.text()), tags.get(name.text()));
        }
        return new Lesson(story, tags);
    }

    // A mark that ends within a token takes the whole of it.
    private static void mark(AnnotatedName name, Passage in, int[] tags) {
        int from = 0;
        while (from < in.length() && in.token(from).end() <= name.begin()) {
            from++;
        }
        int to = from;
        while (to < in.length() && in.token(to).begin() < name.end()) {
            to++;
        }
        for (int i = from; i < to; i++) {
            tags[i] = Tags.of(name.type(), Tags.part(i, from, to));
        }
    }
}
