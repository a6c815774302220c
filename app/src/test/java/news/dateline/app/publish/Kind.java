package news.dateline.app.publish;

import java.util.List;

/// What becomes of a story of the [Load].
enum Kind {
    /// Three versions, one after the other.
    UPDATED,
    /// Two versions and a kill, which takes the express lane.
    KILLED,
    /// One version, under an embargo that ends some seconds later.
    TIMED,
    /// The second version comes after the third.
    OVERTAKEN,
    /// A correction comes twice.
    REPEATED,
    /// A flash on the express lane, and a longer version on the other.
    FLASH,
    /// One version under an embargo without end, one without embargo.
    LIFTED,
    /// Two versions that one channel may not have.
    RESTRICTED,
    /// Two first versions that differ.
    UNCLEAR,
    /// The first version is about Greece, the second is not: one channel loses it. Withdrawals so come on a slow
    /// machine too, where each kill overtakes a story that waits.
    MOVED;

    static final List<Kind> ALL = List.of(values());

    /// Stories of all kinds take turns.
    static Kind of(int story) {
        return ALL.get(story % ALL.size());
    }

    /// How many stories before it were of its kind.
    static int turn(int story) {
        return story / ALL.size();
    }
}
