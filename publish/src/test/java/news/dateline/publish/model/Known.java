package news.dateline.publish.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What has been heard of a story after some steps of its history.
///
/// @param versions each once
/// @param released the highest version that a person has let go, or 0
record Known(Set<Version> versions, int released) {
    static Known after(List<History.Step> steps) {
        Set<Version> versions = new LinkedHashSet<>();
        int released = 0;
        for (History.Step step : steps) {
            switch (step) {
                case History.Arrival arrival -> versions.add(arrival.version());
                // An order about a story that is not known is passed over.
                case History.Release release ->
                    released = versions.isEmpty() ? released : Math.max(released, release.version());
                case History.Restart restart -> {}
                case History.ChannelChange change -> {}
                case History.Reconsider all -> {}
            }
        }
        return new Known(versions, released);
    }
}
