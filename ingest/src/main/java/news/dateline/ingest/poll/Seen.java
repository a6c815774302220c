package news.dateline.ingest.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import news.dateline.ingest.parse.ContentDigest;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.schemas.model.FeedCursor;
import news.dateline.schemas.model.SeenItem;
import news.dateline.schemas.model.WireStory;

/// Tells what of a feed is new since the last time, and remembers what was in it this time.
final class Seen implements Predicate<ParseOutcome> {
    /// As many items as a feed may have.
    private static final int MOST = 1000;

    private final Map<String, String> hashesBefore = new HashMap<>();
    private final Set<String> rejectedBefore;
    private final List<SeenItem> items = new ArrayList<>();
    private final Set<String> rejected = new HashSet<>();

    Seen(FeedCursor before) {
        before.getSeen().forEach(item -> hashesBefore.put(item.getStoryId(), item.getContentHash()));
        rejectedBefore = Set.copyOf(before.getRejected());
    }

    /// Whether an item was there the last time and said the same. A feed without items says nothing that could be new.
    @Override
    public boolean test(ParseOutcome outcome) {
        return switch (outcome) {
            case ParseOutcome.Story(WireStory story) -> isKnown(story);
            case ParseOutcome.Vocabulary vocabulary -> true;
            case Rejected fault -> rejected(fault);
        };
    }

    /// The stories of this time.
    List<SeenItem> items() {
        return items;
    }

    /// What could not be used this time.
    List<String> rejected() {
        return List.copyOf(rejected);
    }

    /// Whether there was nothing that could be used.
    boolean isRefused() {
        return items.isEmpty() && !rejected.isEmpty();
    }

    private boolean isKnown(WireStory story) {
        if (items.size() < MOST) {
            items.add(new SeenItem(story.getId(), story.getContentHash()));
        }
        return story.getContentHash().equals(hashesBefore.get(story.getId()));
    }

    // Its place moves with every item that comes before it: the same fault is known by what it is.
    private boolean rejected(Rejected fault) {
        return rejectedBefore.contains(note(fault));
    }

    /// Notes a fault.
    ///
    /// @return what it is known by
    String note(Rejected fault) {
        String digest = ContentDigest.sha256(fault.reason() + " " + fault.detail());
        if (rejected.size() < MOST) {
            rejected.add(digest);
        }
        return digest;
    }
}
