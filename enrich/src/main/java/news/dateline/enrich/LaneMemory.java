package news.dateline.enrich;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.duplicate.BandIndex;
import news.dateline.enrich.duplicate.Footprint;
import news.dateline.enrich.duplicate.Signature;
import news.dateline.schemas.model.SignedStory;
import org.apache.kafka.streams.state.WindowStore;

/// What one lane remembers: signed stories in the store, under the time at which their text was first heard, and
/// their bands in memory.
final class LaneMemory {
    private static final int MOST_TEXTS = 80_000;

    /// Four times what a text takes in the tables of all lanes. A heap of which they filled half had no room for the
    /// rest of the stage: two thirds of it are for what lasts, and the collector needs some of that.
    private static final long HEAP_FOR_A_TEXT = 12_000;

    /// Who is repeated now is repeated again soon, as when a wire sends one table every hour.
    private static final int MOST_LATELY = 1_000;

    private final WindowStore<String, SignedStory> signed;
    private final int lane;
    /// Those asked for or kept last, as the store has them.
    private final Map<BandIndex.Entry, SignedStory> lately = new LinkedHashMap<>(MOST_LATELY, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BandIndex.Entry, SignedStory> eldest) {
            return size() > MOST_LATELY;
        }
    };
    private final BandIndex index =
            new BandIndex(DuplicateStores.WINDOW, mostTexts(Runtime.getRuntime().maxMemory()));

    LaneMemory(WindowStore<String, SignedStory> signed, int lane) {
        this.signed = signed;
        this.lane = lane;
    }

    /// How many texts a lane remembers at most, so that a heap is not filled with them.
    ///
    /// @param heap bytes
    static int mostTexts(long heap) {
        return (int) Math.min(MOST_TEXTS, heap / HEAP_FOR_A_TEXT);
    }

    /// The lane of a key of the store.
    static int laneOf(String key) {
        return Integer.parseInt(key.substring(0, key.indexOf('/')));
    }

    /// The newest text of a story.
    Optional<SignedStory> newest(SignedStory story) {
        return index.newest(story.getStory().getStoryId(), story.getStory().getReceivedAt())
                .flatMap(this::read);
    }

    /// The stories that share a band with this one and may be like it, itself left out, each of their texts once.
    List<SignedStory> candidates(SignedStory story) {
        String storyId = story.getStory().getStoryId();
        List<SignedStory> candidates = new ArrayList<>();
        for (BandIndex.Entry entry :
                index.sharing(footprint(story), story.getStory().getReceivedAt())) {
            if (!entry.storyId().equals(storyId)) {
                read(entry).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    /// Keeps what is known of a story that has its place in the bands.
    void put(SignedStory story) {
        BandIndex.Entry entry = new BandIndex.Entry(
                story.getStory().getStoryId(), story.getSignedAt().toEpochMilli());
        signed.put(key(entry.storyId()), story, entry.signedAt());
        lately.put(entry, story);
    }

    /// Gives a text its place in the bands.
    void index(SignedStory story) {
        index.add(story.getStory().getStoryId(), story.getSignedAt(), footprint(story));
    }

    private Optional<SignedStory> read(BandIndex.Entry entry) {
        return Optional.ofNullable(
                lately.computeIfAbsent(entry, unread -> signed.fetch(key(unread.storyId()), unread.signedAt())));
    }

    private Footprint footprint(SignedStory story) {
        return Footprint.of(Signature.of(story.getSignature()), lane);
    }

    // A task may have more than one lane.
    private String key(String storyId) {
        return lane + "/" + storyId;
    }
}
