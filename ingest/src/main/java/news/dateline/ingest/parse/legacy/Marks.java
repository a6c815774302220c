package news.dateline.ingest.parse.legacy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.schemas.model.PubStatus;

/// What a message says about itself in words: which lead, which part, whether it kills. No wire of this kind
/// has a version or a status of its own.
///
/// @param lead the highest count of a lead, 0 when none is counted
/// @param part the count of the take, add, insert or sub, 0 when none is counted
/// @param said all that was said
public record Marks(int lead, int part, Set<Mark> said) {
    /// Nothing was said.
    public static final Marks NONE = new Marks(0, 0, EnumSet.noneOf(Mark.class));

    /// Counts above it are no leads.
    static final int MAX_COUNT = 99;
    // A hold names no version, and a kill names none: they are above every lead that can be. Of two the later
    // counts, and the kill where both were made at one time.
    private static final long ORDER_VERSION = 1_000;

    /// Copies the set.
    public Marks {
        said = Set.copyOf(said);
    }

    /// What a text says that consists of nothing but such words; empty when there is another word in it, or
    /// none of them.
    public static Optional<Marks> of(String text) {
        return new MarkReader(text).read();
    }

    /// Both.
    public Marks plus(Marks other) {
        EnumSet<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(said);
        all.addAll(other.said);
        return new Marks(Math.max(lead, other.lead), Math.max(part, other.part), all);
    }

    /// The version it stands for: 1 for a plain story, one more than the lead's count for a lead, 2 for a
    /// writethru or correction that counts nothing. A hold and a kill are above every lead.
    public long version() {
        return isOrder() ? ORDER_VERSION : Math.max(lead + 1L, changes() ? 2 : 1);
    }

    /// Usable unless a kill or a hold is announced, or it is a part of a story: what happens to the story would
    /// not happen to its parts, so an editor must put them in.
    public PubStatus status() {
        if (said.contains(Mark.KILL)) {
            return PubStatus.CANCELED;
        }
        return said.contains(Mark.HOLD) || partName().isPresent() ? PubStatus.WITHHELD : PubStatus.USABLE;
    }

    /// Whether it kills or holds: then its text tells editors what to do.
    boolean isOrder() {
        return said.contains(Mark.KILL) || said.contains(Mark.HOLD);
    }

    /// Whether it puts an error right.
    public boolean isCorrection() {
        return said.contains(Mark.CORRECTION);
    }

    /// Whether it is a newer version of something.
    public boolean isUpdate() {
        return !isCorrection() && (lead > 0 || changes());
    }

    /// Whether it is the same again.
    public boolean isRepeat() {
        return said.contains(Mark.REPEAT);
    }

    /// Whether it is for later.
    public boolean isAdvance() {
        return said.contains(Mark.ADVANCE);
    }

    /// Which part of a story it is: `take-2`, `add-1`; empty for the story itself, whose first take is the
    /// story.
    public Optional<String> partName() {
        return Stream.of(Mark.TAKE, Mark.ADD, Mark.INSERT, Mark.SUB)
                .filter(said::contains)
                .filter(mark -> mark != Mark.TAKE || part > 1)
                .map(mark -> mark.name().toLowerCase(java.util.Locale.ROOT) + "-" + Math.max(part, 1))
                .findFirst();
    }

    private boolean changes() {
        return said.contains(Mark.LEAD) || said.contains(Mark.WRITETHRU) || isCorrection();
    }
}
