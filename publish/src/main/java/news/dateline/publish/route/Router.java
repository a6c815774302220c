package news.dateline.publish.route;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import org.apache.lucene.search.Query;

/// Which channels a story matches. Only the queries are looked at that can match, so many channels cost little more
/// than few: docs/adr/0014. Any thread may ask while another changes the channels: a story is held against the channels
/// as they were before a change or as they are after it.
public final class Router {
    private final StandingQueries queries = new StandingQueries(StoryFields.analyzer());
    private final Map<String, EmbargoPolicy> policies = new ConcurrentHashMap<>();

    /// @param channels with queries that [ChannelQuery] reads
    /// @throws BadQueryException for the first query that cannot be read
    public Router(List<Channel> channels) {
        channels.forEach(this::put);
    }

    /// Adds a channel, or puts it in the place of the one with its id.
    ///
    /// @throws BadQueryException when its query cannot be read; then all stays as it was
    public void put(Channel channel) {
        Query query = ChannelQuery.parse(channel.getQuery()).query();
        // A channel that matches must have its policy.
        policies.put(channel.getId(), channel.getEmbargoPolicy());
        queries.put(channel.getId(), query);
    }

    /// Takes a channel away, if it is there.
    public void remove(String channel) {
        queries.remove(channel);
        policies.remove(channel);
    }

    /// Whether there is a channel with this id now.
    public boolean has(String channel) {
        return policies.containsKey(channel);
    }

    /// The ids of the channels whose queries the story matches, sorted.
    public List<String> channelsFor(EnrichedStory story) {
        return queries.wanting(StoryFields.of(story));
    }

    /// Where the story may go.
    public Routes routesFor(EnrichedStory story) {
        SortedMap<String, EmbargoPolicy> routes = new TreeMap<>();
        for (String channel : queries.wanting(StoryFields.of(story))) {
            EmbargoPolicy policy = policies.get(channel);
            // None when the channel was removed this moment.
            if (policy != null) {
                routes.put(channel, policy);
            }
        }
        return new Routes(routes, this::has);
    }
}
