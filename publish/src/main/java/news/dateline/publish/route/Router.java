package news.dateline.publish.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;

/// Which channels a story matches. Lucene's Monitor looks only at the queries that can match, so many channels cost
/// little more than few. Safe for use by several threads.
public final class Router implements AutoCloseable {
    private final Monitor monitor;
    private final Map<String, EmbargoPolicy> policies = new HashMap<>();

    /// @param channels with queries that [ChannelQuery] reads
    /// @throws BadQueryException for the first query that cannot be read
    public Router(List<Channel> channels) {
        try {
            monitor = new Monitor(StoryFields.analyzer());
            for (Channel channel : channels) {
                policies.put(channel.getId(), channel.getEmbargoPolicy());
                monitor.register(new MonitorQuery(
                        channel.getId(), ChannelQuery.parse(channel.getQuery()).query()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The channels' queries could not be indexed in memory", e);
        }
    }

    /// The ids of the channels whose queries the story matches, sorted.
    public SortedSet<String> channelsFor(EnrichedStory story) {
        SortedSet<String> channels = new TreeSet<>();
        try {
            monitor.match(StoryFields.of(story), QueryMatch.SIMPLE_MATCHER)
                    .getMatches()
                    .forEach(match -> channels.add(match.getQueryId()));
        } catch (IOException e) {
            throw new UncheckedIOException("A story could not be matched in memory", e);
        }
        return channels;
    }

    /// Where the story may go.
    public Routes routesFor(EnrichedStory story) {
        SortedMap<String, EmbargoPolicy> routes = new TreeMap<>();
        channelsFor(story).forEach(channel -> routes.put(channel, policies.getOrDefault(channel, EmbargoPolicy.HOLD)));
        return new Routes(routes);
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of the channels' queries could not be closed", e);
        }
    }
}
