package news.dateline.publish.route;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import news.dateline.publish.rights.Permission;
import news.dateline.schemas.model.EmbargoPolicy;

/// Where a story may go.
///
/// @param channels the channels that it matches, by id, but for those that may have nothing, with what each does about
/// embargoes
/// @param limits the channels that it matches and that may have less than all of it, by id
/// @param exists whether there is a channel of this id, matching or not
public record Routes(
        SortedMap<String, EmbargoPolicy> channels, SortedMap<String, Permission> limits, Predicate<String> exists) {
    public Routes {
        limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
        channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    }

    /// Where every channel that ever was is still there.
    public Routes(SortedMap<String, EmbargoPolicy> channels) {
        this(channels, new TreeMap<>(), channel -> true);
    }

    /// Without limits.
    public Routes(SortedMap<String, EmbargoPolicy> channels, Predicate<String> exists) {
        this(channels, new TreeMap<>(), exists);
    }

    /// To channels that hold what is under embargo.
    public static Routes holding(Collection<String> channels) {
        SortedMap<String, EmbargoPolicy> routes = new TreeMap<>();
        channels.forEach(channel -> routes.put(channel, EmbargoPolicy.HOLD));
        return new Routes(routes);
    }
}
