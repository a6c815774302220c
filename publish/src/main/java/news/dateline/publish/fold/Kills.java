package news.dateline.publish.fold;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.schemas.model.LiftedKill;
import news.dateline.schemas.model.WireStory;

/// The kills of a story that count. A number says of which versions a kill speaks. Where the wire said none, it
/// speaks of all that came before it, whatever number was guessed: so of such kills the one that was received last
/// counts.
///
/// @param numbered the newest of those that the wire numbered, without content
/// @param unnumbered the last received of the others, without content
public record Kills(Optional<WireStory> numbered, Optional<WireStory> unnumbered) {
    static final Kills NONE = new Kills(Optional.empty(), Optional.empty());

    private static final Comparator<WireStory> LAST_RECEIVED =
            Comparator.comparing(WireStory::getReceivedAt).thenComparing(Rank.ORDER_OF_STORIES);

    /// As a ledger keeps them; the release before this one kept both kinds in the first place.
    public static Kills kept(Optional<WireStory> kill, Optional<WireStory> withoutNumber) {
        return new Kills(
                kill.filter(known -> !Rank.isGuess(known)), withoutNumber.or(() -> kill.filter(Rank::isGuess)));
    }

    /// The same with one version more, be it a kill or not.
    Kills with(WireStory story) {
        if (!Status.of(story).isKill()) {
            return this;
        }
        return Rank.isGuess(story)
                ? new Kills(numbered, greater(unnumbered, story, LAST_RECEIVED))
                : new Kills(greater(numbered, story, Rank.ORDER_OF_STORIES), unnumbered);
    }

    Stream<WireStory> all() {
        return Stream.of(numbered, unnumbered).flatMap(Optional::stream);
    }

    /// Those that nobody has lifted. A person lets a version stand knowing the kills before it, not one that
    /// comes afterwards.
    Stream<WireStory> standing(Optional<LiftedKill> lifted) {
        return all().filter(kill -> lifted.map(word -> stands(kill, word)).orElse(true));
    }

    private static boolean stands(WireStory kill, LiftedKill word) {
        boolean comesAfterwards = kill.getReceivedAt().isAfter(word.getAt());
        boolean isOfTheSame = Rank.isGuess(kill) || kill.getVersion() == word.getVersion();
        return isOfTheSame ? comesAfterwards : kill.getVersion() > word.getVersion();
    }

    private static Optional<WireStory> greater(
            Optional<WireStory> known, WireStory story, Comparator<WireStory> order) {
        return known.map(old -> order.compare(story, old) > 0).orElse(true)
                ? Optional.of(WithoutContent.of(story))
                : known;
    }
}
