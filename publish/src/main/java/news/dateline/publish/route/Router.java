package news.dateline.publish.route;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import news.dateline.publish.rights.Permission;
import news.dateline.publish.rights.Rights;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import org.apache.lucene.search.Query;

/// Which channels a story matches. Only the queries are looked at that can match, so many channels cost little more
/// than few: docs/adr/0014. Any thread may ask while another changes the channels: a story is held against the channels
/// as they were before a change or as they are after it.
public final class Router {
    private final StandingQueries queries = new StandingQueries(StoryFields.analyzer());
    private final Map<String, Standing> channels = new ConcurrentHashMap<>();
    private final Rights rights;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long changes;

    /// A channel, and the change that put it.
    private record Standing(Channel channel, long since) {}

    /// @param channels with queries that [ChannelQuery] reads
    /// @throws BadQueryException for the first query that cannot be read
    public Router(List<Channel> channels) {
        this(channels, Rights.FREE);
    }

    /// @param channels with queries that [ChannelQuery] reads
    /// @param rights what the wires allow
    /// @throws BadQueryException for the first query that cannot be read
    public Router(List<Channel> channels, Rights rights) {
        this.rights = rights;
        channels.forEach(this::put);
    }

    /// Adds a channel, or puts it in the place of the one with its id.
    ///
    /// @throws BadQueryException when its query cannot be read; then all stays as it was
    public void put(Channel channel) {
        Query query = ChannelQuery.parse(channel.getQuery()).query();
        lock.writeLock().lock();
        try {
            changes++;
            channels.put(channel.getId(), new Standing(channel, changes));
            queries.put(channel.getId(), query);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Takes a channel away, if it is there.
    public void remove(String channel) {
        lock.writeLock().lock();
        try {
            queries.remove(channel);
            channels.remove(channel);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Whether there is a channel with this id now.
    public boolean has(String channel) {
        return channels.containsKey(channel);
    }

    /// The ids of the channels whose queries the story matches, sorted.
    public List<String> channelsFor(EnrichedStory story) {
        return queries.wanting(StoryFields.of(story));
    }

    /// Where the story may go.
    public Routes routesFor(EnrichedStory story) {
        lock.readLock().lock();
        try {
            return matched(story);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Routes matched(EnrichedStory story) {
        SortedMap<String, EmbargoPolicy> routes = new TreeMap<>();
        SortedMap<String, Permission> limits = new TreeMap<>();
        for (String id : channelsFor(story)) {
            Channel channel = Objects.requireNonNull(channels.get(id)).channel();
            Permission permission = rights.of(story.getStory(), channel);
            if (!(permission instanceof Permission.Full)) {
                limits.put(id, permission);
            }
            if (!(permission instanceof Permission.Refused)) {
                routes.put(id, channel.getEmbargoPolicy());
            }
        }
        // Which channels are there is asked later: one that was put in the meantime did not have its say.
        long now = changes;
        return new Routes(routes, limits, id -> {
            Standing standing = channels.get(id);
            return standing != null && standing.since() <= now;
        });
    }
}
