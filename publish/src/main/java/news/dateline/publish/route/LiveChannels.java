package news.dateline.publish.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.publish.rights.Rights;
import news.dateline.schemas.KeyedTable;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EnrichedStory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The channels as they change: those of the configuration, which stand as they are, and beside them those that were
/// put. One thread changes them, any thread asks.
///
/// Which channels there are depends only on the last thing said of each id: instances that read the same topic,
/// whenever they began, have the same.
public final class LiveChannels implements KeyedTable<Channel> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveChannels.class);

    private final Router router;
    private final Set<String> configured;

    /// @param configured the channels of the configuration
    /// @throws BadQueryException for the first query that cannot be read
    public LiveChannels(List<Channel> configured) {
        this(configured, Rights.FREE);
    }

    /// @param configured the channels of the configuration
    /// @param rights what the wires allow
    /// @throws BadQueryException for the first query that cannot be read
    public LiveChannels(List<Channel> configured, Rights rights) {
        this.router = new Router(configured, rights);
        this.configured = configured.stream().map(Channel::getId).collect(Collectors.toUnmodifiableSet());
    }

    /// Puts a channel in the place of whatever had its id.
    ///
    /// @return why it cannot be used; then there is no channel of this id, but for one of the configuration
    @Override
    public Optional<String> put(String id, Channel channel) {
        Optional<String> fault = fault(id, channel);
        if (fault.isPresent()) {
            remove(id);
        } else {
            router.put(channel);
            LOG.atInfo().addKeyValue("channel", id).log("channel is put");
        }
        return fault;
    }

    /// Takes a channel away. One of the configuration stays.
    @Override
    public void remove(String id) {
        if (!configured.contains(id) && router.has(id)) {
            router.remove(id);
            LOG.atInfo().addKeyValue("channel", id).log("channel is removed");
        }
    }

    /// A channel whose record cannot be read is no channel.
    @Override
    public void reset(String id) {
        remove(id);
    }

    /// Every change counts at once.
    @Override
    public void settle(boolean caughtUp) {}

    /// Where a story may go now.
    public Routes routesFor(EnrichedStory story) {
        return router.routesFor(story);
    }

    /// Whether there is a channel with this id now.
    public boolean has(String id) {
        return router.has(id);
    }

    private Optional<String> fault(String id, Channel channel) {
        if (configured.contains(id)) {
            return Optional.of("a channel of the configuration has this id");
        }
        if (!channel.getId().equals(id)) {
            return Optional.of("its id is '" + channel.getId() + "'");
        }
        if (!Topics.isChannelId(id)) {
            return Optional.of("its id must be lower-case letters, digits and hyphens");
        }
        try {
            ChannelQuery.parse(channel.getQuery());
            return Optional.empty();
        } catch (BadQueryException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
