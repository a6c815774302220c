package news.dateline.publish.route;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.schemas.model.EmbargoPolicy;

/// Where a story may go.
///
/// @param channels the channels that it matches, by id, with what each does about embargoes
public record Routes(SortedMap<String, EmbargoPolicy> channels) {
    public Routes {
        channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    }

    /// To channels that hold what is under embargo.
    public static Routes holding(Collection<String> channels) {
        SortedMap<String, EmbargoPolicy> routes = new TreeMap<>();
        channels.forEach(channel -> routes.put(channel, EmbargoPolicy.HOLD));
        return new Routes(routes);
    }
}
