package news.dateline.ingest.parse.feed;

import java.util.List;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.StoryDraft;

/// A story of a feed that may still say something of all its stories.
///
/// @param draft all that the item says
/// @param languages those that the item itself declares
/// @param rest what was not understood
record FeedStory(StoryDraft draft, List<String> languages, Leftovers rest) {
    FeedStory {
        languages = List.copyOf(languages);
    }

    /// The finished story.
    ParseOutcome finish(Channel channel) {
        channel.complete(draft, languages);
        return draft.finish(rest);
    }
}
