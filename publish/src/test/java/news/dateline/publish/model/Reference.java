package news.dateline.publish.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.PubStatus;

/// What must be known of a set of versions, said as shortly as it can be.
final class Reference {
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::number)
            .thenComparingInt(Version::created)
            .thenComparingInt(Version::sent)
            .thenComparing(Version::status)
            .thenComparing(Version::received, Comparator.reverseOrder())
            .thenComparingInt(Version::text);

    private Reference() {}

    /// What may stand at `now`, were it not for embargoes; empty when nothing may.
    ///
    /// @param released what a person has let go
    static Optional<Standing> standing(Collection<Version> versions, Released released, int now) {
        List<Version> saying = saying(versions, released);
        return newest(versions, Extent.FULL)
                .filter(content -> statuses(versions, released, now).allMatch(PubStatus.USABLE::equals))
                .filter(content -> !hasKill(versions, released))
                .filter(content -> saying.stream().allMatch(one -> one.expires() < 0 || now < one.expires()))
                .map(content -> new Standing(saying.getFirst(), content, saying));
    }

    /// Whether a kill is what every channel must have heard last.
    static boolean isKilled(Collection<Version> versions, Released released, int now) {
        return statuses(versions, released, now)
                .max(Comparator.naturalOrder())
                .map(status ->
                        status == PubStatus.CANCELED || (status == PubStatus.USABLE && hasKill(versions, released)))
                .orElse(false);
    }

    // What the versions that decide say of themselves, and what was said last of the content.
    private static Stream<PubStatus> statuses(Collection<Version> versions, Released released, int now) {
        Optional<PubStatus> said = newest(versions, Extent.FULL)
                .flatMap(content -> versions.stream()
                        .filter(one -> one.number() > content.number())
                        .flatMap(one -> one.said().stream()
                                .filter(change -> change.isAbout(content))
                                .map(change -> new Word(one.number(), change.status())))
                        .max(Comparator.comparingInt(Word::by).thenComparing(Word::status))
                        .map(Word::status));
        return Stream.concat(saying(versions, released).stream().map(one -> one.statusAt(now)), said.stream());
    }

    /// What a person can let a version stand in spite of.
    static Stream<Version> recalls(Collection<Version> versions) {
        return Stream.concat(kills(versions), newest(versions, Extent.MANAGEMENT).stream());
    }

    // The kills that count: of those with a number the newest, and all without one.
    private static Stream<Version> kills(Collection<Version> versions) {
        List<Version> kills = versions.stream().filter(Version::isKill).toList();
        return Stream.concat(
                kills.stream().filter(Version::numbered).max(ORDER).stream(),
                kills.stream().filter(kill -> !kill.numbered()));
    }

    private static boolean hasKill(Collection<Version> versions, Released released) {
        return kills(versions).anyMatch(kill -> !released.lifts(kill));
    }

    // The newest that is not a patch, and a patch that is newer.
    private static List<Version> saying(Collection<Version> versions, Released released) {
        Optional<Version> content = newest(versions, Extent.FULL);
        Optional<Version> management = newest(versions, Extent.MANAGEMENT)
                .filter(one -> released.knowing() < one.received()
                        || content.filter(other -> isDoubtful(one, other)).isEmpty());
        Optional<Version> top =
                Stream.of(content, management).flatMap(Optional::stream).max(ORDER);
        Optional<Version> patch = newest(versions, Extent.PATCH)
                .filter(one -> top.map(known -> ORDER.compare(one, known) > 0).orElse(true));
        return Stream.of(top, patch).flatMap(Optional::stream).toList();
    }

    // Taken back under a number that is our guess and higher, but before it was made.
    private static boolean isDoubtful(Version recall, Version content) {
        return !recall.numbered()
                && !recall.isUsable()
                && content.isUsable()
                && ORDER.compare(recall, content) > 0
                && recall.created() < content.created();
    }

    private static Optional<Version> newest(Collection<Version> versions, Extent extent) {
        return versions.stream().filter(one -> one.extent() == extent).max(ORDER);
    }

    private record Word(int by, PubStatus status) {}

    /// What stands.
    ///
    /// @param top the version that it goes out as
    /// @param content the version whose words they are
    /// @param saying the versions that may put it under embargo
    record Standing(Version top, Version content, List<Version> saying) {
        boolean isFree(int now) {
            return until() <= now;
        }

        int until() {
            return saying.stream().mapToInt(Version::embargo).max().orElse(-1);
        }
    }
}
