package news.dateline.publish.model;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What has been heard of a story after some steps of its history.
///
/// @param versions each once
/// @param released what a person has let go
record Known(Set<Version> versions, Released released) {
    static Known after(List<History.Step> steps) {
        Set<Version> versions = new LinkedHashSet<>();
        Released released = Released.NOTHING;
        for (History.Step step : steps) {
            switch (step) {
                case History.Arrival arrival -> versions.add(arrival.version());
                // An order about a story that is not known is passed over.
                case History.Release release ->
                    released = versions.isEmpty() ? released : released.and(release, lastRecall(versions));
                case History.Restart restart -> {}
                case History.ChannelChange change -> {}
                case History.Reconsider all -> {}
            }
        }
        return new Known(versions, released);
    }

    private static Optional<Integer> lastRecall(Set<Version> versions) {
        return Reference.recalls(versions).map(Version::received).max(Comparator.naturalOrder());
    }
}
