package news.dateline.publish.fold;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LiftedKill;
import news.dateline.schemas.model.StatusSaid;
import news.dateline.schemas.model.WireStory;

/// All that counts of the versions of a story that have come. It is the same whatever their order and however often
/// each came: every part is the greatest of its kind by [Rank], or by when it came.
///
/// @param newest the newest version that says the whole story; while none does, the first that came
/// @param management the newest that brings its management alone (NewsML 1.x, Update "A"), without content
/// @param patch the newest that brings changes alone (NewsML 1.x, Update "U"), without content
/// @param kills those that are one ([Status#isKill])
/// @param statuses what later versions said of earlier ones (NewsML 1.x RevisionStatus)
/// @param lifted a person's word that a version may stand after a kill
public record Facts(
        EnrichedStory newest,
        Optional<WireStory> management,
        Optional<WireStory> patch,
        Kills kills,
        List<StatusSaid> statuses,
        Optional<LiftedKill> lifted) {
    // One without an end is held longest.
    private static final Comparator<Embargo> LAST_TO_END =
            Comparator.comparing(embargo -> embargo.getUntil().orElse(Instant.MAX));

    public Facts {
        statuses = List.copyOf(statuses);
    }

    /// What the first version of a story says.
    public static Facts first(EnrichedStory arrival) {
        Facts nothing = new Facts(arrival, Optional.empty(), Optional.empty(), Kills.NONE, List.of(), Optional.empty());
        return nothing.with(arrival);
    }

    /// The same with one version more.
    public Facts with(EnrichedStory arrival) {
        WireStory story = arrival.getStory();
        return new Facts(
                newestWith(arrival),
                newer(management, story, story.getExtent() == Extent.MANAGEMENT),
                newer(patch, story, story.getExtent() == Extent.PATCH),
                kills.with(story),
                SaidStatuses.with(statuses, story),
                lifted);
    }

    /// The same after a person has let a version stand. Of two such words the higher version counts, and the
    /// later time: then the kills in between were known.
    public Facts lifting(LiftedKill word) {
        LiftedKill both = lifted.map(known -> both(known, word)).orElse(word);
        return new Facts(newest, management, patch, kills, statuses, Optional.of(both));
    }

    /// When the last was received of what a person can lift; empty where there is nothing.
    public Optional<Instant> recalledAt() {
        return Stream.concat(kills.all(), management.stream())
                .map(WireStory::getReceivedAt)
                .max(Comparator.naturalOrder());
    }

    /// The kills that nobody has lifted.
    Stream<WireStory> standingKills() {
        return kills.standing(lifted);
    }

    /// The kill that speaks for the others: the newest that stands, else the newest.
    public Optional<WireStory> kill() {
        return standingKills().max(Rank.ORDER_OF_STORIES).or(() -> kills.all().max(Rank.ORDER_OF_STORIES));
    }

    /// Whether some version said the whole story.
    public boolean hasContent() {
        return newest.getStory().getExtent() == Extent.FULL;
    }

    /// The versions that say what may stand: the newest that says the whole story or its management, and a newer
    /// patch. What a patch changes is not made, but its status, embargo and expiry hold beside the other's.
    Stream<WireStory> saying() {
        Optional<WireStory> top = newest(Optional.of(newest.getStory()).filter(story -> hasContent()), managing());
        return Stream.of(
                        top,
                        patch.filter(changes ->
                                top.map(known -> isNewer(changes, known)).orElse(true)))
                .flatMap(Optional::stream);
    }

    /// The newest version of those that say what may stand.
    public WireStory last() {
        return saying().max(Rank.ORDER_OF_STORIES).orElseGet(newest::getStory);
    }

    /// The embargo that holds the story, with or without its end: of two the one that ends last.
    Optional<Embargo> embargo() {
        return saying().map(WireStory::getEmbargo).flatMap(Optional::stream).max(LAST_TO_END);
    }

    /// The management that counts beside the content, when it is newer.
    Optional<WireStory> newerManagement() {
        return managing().filter(story -> isNewer(story, newest.getStory()));
    }

    /// Whether the story is taken back under a guessed number that is higher than that of content made later: only
    /// a person can say whether that content may stand.
    boolean isInDoubt() {
        return managing().filter(this::isDoubtful).isPresent();
    }

    // Without what a person has lifted.
    private Optional<WireStory> managing() {
        return management.filter(story -> !isDoubtful(story)
                || lifted.filter(word -> !story.getReceivedAt().isAfter(word.getAt()))
                        .isEmpty());
    }

    private boolean isDoubtful(WireStory recall) {
        WireStory content = newest.getStory();
        return Rank.isGuess(recall)
                && !Status.of(recall).isUsable()
                && hasContent()
                && Status.of(content).isUsable()
                && isNewer(recall, content)
                && Rank.isMadeLater(content, recall);
    }

    private static LiftedKill both(LiftedKill known, LiftedKill word) {
        LiftedKill later = word.getAt().isAfter(known.getAt()) ? word : known;
        return new LiftedKill(
                Math.max(known.getVersion(), word.getVersion()), later.getBy(), later.getReason(), later.getAt());
    }

    private static Optional<WireStory> newest(Optional<WireStory> one, Optional<WireStory> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Rank.ORDER_OF_STORIES);
    }

    private EnrichedStory newestWith(EnrichedStory arrival) {
        if (arrival.getStory().getExtent() != Extent.FULL) {
            return newest;
        }
        return !hasContent() || isNewer(arrival.getStory(), newest.getStory()) ? arrival : newest;
    }

    private static Optional<WireStory> newer(Optional<WireStory> known, WireStory story, boolean counts) {
        return counts && known.map(old -> isNewer(story, old)).orElse(true)
                ? Optional.of(WithoutContent.of(story))
                : known;
    }

    private static boolean isNewer(WireStory story, WireStory known) {
        return Rank.of(story).compareTo(Rank.of(known)) > 0;
    }
}
