package news.dateline.app.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.app.cluster.LatestRecords;
import news.dateline.app.config.Countries;
import news.dateline.app.config.Retention;
import news.dateline.app.machine.Backbone;
import news.dateline.publish.route.BadQueryException;
import news.dateline.publish.route.ChannelQuery;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Channel;

/// The channels that there are: those of the configuration, and those on `reference.channels`.
///
/// @param configured by id; from the command line they cannot be changed
/// @param put by id; where the configuration has the id, they count for nothing
record ChannelBook(Map<String, Channel> configured, Map<String, Channel> put) {
    ChannelBook {
        configured = Map.copyOf(configured);
        put = Map.copyOf(put);
    }

    static ChannelBook read(Backbone backbone) {
        Map<String, Channel> configured =
                backbone.config().channels().stream().collect(Collectors.toMap(Channel::getId, Function.identity()));
        Map<String, Channel> put = new TreeMap<>(LatestRecords.of(
                        backbone.cluster(), backbone.topics().referenceChannels(), Function.<Channel>identity())
                .values());
        put.keySet().removeAll(configured.keySet());
        return new ChannelBook(configured, put);
    }

    /// All, by id, sorted.
    Map<String, Channel> all() {
        Map<String, Channel> all = new TreeMap<>(put);
        all.putAll(configured);
        return all;
    }

    /// Those that a story can go to.
    Map<String, Channel> usable() {
        Map<String, Channel> usable = all();
        usable.values().removeIf(channel -> fault(channel).isPresent());
        return usable;
    }

    /// Why no story can go to a channel.
    static Optional<String> fault(Channel channel) {
        try {
            ChannelQuery.parse(channel.getQuery());
            return Stream.concat(
                            channel.getTerritory().stream().map(Countries::fault), Stream.of(Retention.fault(channel)))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (BadQueryException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// @throws BadUsageException when it is no id
    static void checkId(String id) {
        if (!Topics.isChannelId(id)) {
            throw new BadUsageException("'" + id + "' is no channel id: lower-case letters, digits and hyphens");
        }
    }

    /// @throws BadUsageException when the configuration has it
    void checkChangeable(String id) {
        if (configured.containsKey(id)) {
            throw new BadUsageException(
                    "Channel '" + id + "' stands in the configuration and can be changed only there");
        }
    }

    /// @throws BadUsageException when there is none of this id
    void checkKnown(String id) {
        if (!all().containsKey(id)) {
            throw new BadUsageException(
                    "There is no channel '" + id + "'; there are: " + String.join(", ", all().keySet()));
        }
    }
}
