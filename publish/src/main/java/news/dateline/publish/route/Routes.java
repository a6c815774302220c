package news.dateline.publish.route;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import news.dateline.schemas.model.EmbargoPolicy;

/// Where a story may go.
///
/// @param channels the channels that it matches, by id, with what each does about embargoes
/// @param exists whether there is a channel of this id, matching or not
public record Routes(SortedMap<String, EmbargoPolicy> channels, Predicate<String> exists) {
    public Routes {
        channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    }

    /// Where every channel that ever was is still there.
    public Routes(SortedMap<String, EmbargoPolicy> channels) {
        this(channels, channel -> true);
    }

    /// To channels that hold what is under embargo.
    public static Routes holding(Collection<String> channels) {
        SortedMap<String, EmbargoPolicy> routes = new TreeMap<>();
        channels.forEach(channel -> routes.put(channel, EmbargoPolicy.HOLD));
        return new Routes(routes);
    }
}
