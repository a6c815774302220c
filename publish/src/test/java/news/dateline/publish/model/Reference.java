package news.dateline.publish.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import news.dateline.schemas.model.PubStatus;

/// What must be known in the end, said as shortly as it can be.
final class Reference {
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::number)
            .thenComparingInt(Version::created)
            .thenComparingInt(Version::sent)
            .thenComparing(Version::status)
            .thenComparing(Version::received, Comparator.reverseOrder());

    private Reference() {}

    /// The version that stands for all at `now`; empty when none does.
    ///
    /// @param released the highest version that a person has let go, or 0
    static Optional<Standing> standing(Collection<Version> versions, int released, int now) {
        Optional<Version> content =
                versions.stream().filter(version -> !version.managementAlone()).max(ORDER);
        return versions.stream()
                .max(ORDER)
                .filter(top -> top.status() == PubStatus.USABLE)
                .filter(top -> top.expires() < 0 || now < top.expires())
                .filter(top -> versions.stream()
                        .noneMatch(one -> one.status() == PubStatus.CANCELED && one.number() > released))
                .flatMap(top -> content.map(whole -> new Standing(top, whole)));
    }

    /// Whether a kill is what every channel must have heard last.
    static boolean isKilled(Collection<Version> versions, int released) {
        return versions.stream()
                .max(ORDER)
                .map(top -> switch (top.status()) {
                    case CANCELED -> true;
                    case WITHHELD -> false;
                    case USABLE ->
                        versions.stream()
                                .anyMatch(one -> one.status() == PubStatus.CANCELED && one.number() > released);
                })
                .orElse(false);
    }

    /// What stands.
    ///
    /// @param top the version that decides
    /// @param content the version whose words they are
    record Standing(Version top, Version content) {
        boolean isFree(int now) {
            return top.embargo() <= now;
        }
    }
}
