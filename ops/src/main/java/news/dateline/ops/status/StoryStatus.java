package news.dateline.ops.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What became of a story.
///
/// @param id story id
/// @param guid the wire's identity for it; null while only its id is known
/// @param wire the wire's id in the configuration
/// @param versions the newest, newest first
/// @param revision our count of its published states; 0 before the first
/// @param channels where it stands
/// @param withdrawnFor why it stands nowhere, when it was withdrawn
public record StoryStatus(
        String id,
        @Nullable String guid,
        String wire,
        List<VersionStatus> versions,
        long revision,
        List<String> channels,
        @Nullable String withdrawnFor) {
    /// Versions that are remembered; older ones are forgotten.
    public static final int MAX_VERSIONS = 50;

    private static final Comparator<VersionStatus> NEWEST_FIRST = Comparator.comparingLong(VersionStatus::version)
            .thenComparingLong(version -> version.receivedAt() == null ? 0 : version.receivedAt())
            .reversed();

    /// Copies the lists.
    public StoryStatus {
        versions = List.copyOf(versions);
        channels = List.copyOf(channels);
    }

    static StoryStatus unknown(String id, String wire) {
        return new StoryStatus(id, null, wire, List.of(), 0, List.of(), null);
    }

    StoryStatus named(String itsGuid) {
        return new StoryStatus(id, itsGuid, wire, versions, revision, channels, withdrawnFor);
    }

    StoryStatus standing(long itsRevision, List<String> itsChannels, @Nullable String itsReason) {
        return new StoryStatus(id, guid, wire, versions, itsRevision, itsChannels, itsReason);
    }

    Optional<VersionStatus> version(String trace) {
        return versions.stream()
                .filter(version -> version.trace().equals(trace))
                .findFirst();
    }

    /// The version of that trace, changed.
    ///
    /// @param fresh what the record says of it by itself
    StoryStatus with(VersionStatus fresh, UnaryOperator<VersionStatus> change) {
        List<VersionStatus> changed = new ArrayList<>(versions);
        changed.removeIf(version -> version.trace().equals(fresh.trace()));
        changed.add(change.apply(version(fresh.trace()).map(fresh::over).orElse(fresh)));
        changed.sort(NEWEST_FIRST);
        return withVersions(changed.subList(0, Math.min(changed.size(), MAX_VERSIONS)));
    }

    StoryStatus withVersions(List<VersionStatus> changed) {
        return new StoryStatus(id, guid, wire, changed, revision, channels, withdrawnFor);
    }
}
