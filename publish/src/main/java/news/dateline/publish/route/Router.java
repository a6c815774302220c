package news.dateline.publish.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;

/// Which channels a story matches. Lucene's Monitor looks only at the queries that can match, so many channels cost
/// little more than few. Any thread may ask while another changes the channels: a story is held against the channels
/// as they were before a change or as they are after it.
public final class Router implements AutoCloseable {
    private final Monitor monitor;
    private final Map<String, EmbargoPolicy> policies = new ConcurrentHashMap<>();

    /// @param channels with queries that [ChannelQuery] reads
    /// @throws BadQueryException for the first query that cannot be read
    public Router(List<Channel> channels) {
        try {
            monitor = new Monitor(StoryFields.analyzer());
        } catch (IOException e) {
            throw new UncheckedIOException("The channels' queries could not be indexed in memory", e);
        }
        putAll(channels);
    }

    /// Adds a channel, or puts it in the place of the one with its id.
    ///
    /// @throws BadQueryException when its query cannot be read; then all stays as it was
    public void put(Channel channel) {
        putAll(List.of(channel));
    }

    private void putAll(List<Channel> channels) {
        List<MonitorQuery> queries = channels.stream()
                .map(channel -> new MonitorQuery(
                        channel.getId(), ChannelQuery.parse(channel.getQuery()).query()))
                .toList();
        try {
            // A channel that matches must have its policy.
            channels.forEach(channel -> policies.put(channel.getId(), channel.getEmbargoPolicy()));
            monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException("The channels' queries could not be indexed in memory", e);
        }
    }

    /// Takes a channel away, if it is there.
    public void remove(String channel) {
        try {
            monitor.deleteById(channel);
            policies.remove(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("A channel's query could not be taken out of the index in memory", e);
        }
    }

    /// Whether there is a channel with this id now.
    public boolean has(String channel) {
        return policies.containsKey(channel);
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
        for (String channel : channelsFor(story)) {
            EmbargoPolicy policy = policies.get(channel);
            // None when the channel was removed this moment.
            if (policy != null) {
                routes.put(channel, policy);
            }
        }
        return new Routes(routes, this::has);
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
