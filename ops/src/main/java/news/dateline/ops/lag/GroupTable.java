package news.dateline.ops.lag;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Groups and channels for a terminal, and the same for programs.
public final class GroupTable {
    private static final List<String> GROUPS =
            List.of("group", "topics", "state", "kind", "members", "records", "seconds");
    private static final List<String> CHANNELS = List.of("channel", "newest", "seconds");
    private static final String NOTHING = "-";
    private static final int FIRST_NUMBER = 4;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GroupTable() {}

    /// A line a group, then a line a channel.
    public static String text(ClusterLag measured) {
        List<List<String>> groups = new ArrayList<>(List.of(GROUPS));
        measured.groups().forEach(group -> groups.add(row(group)));
        List<List<String>> channels = new ArrayList<>(List.of(CHANNELS));
        measured.channels().forEach(channel -> channels.add(row(channel)));
        return TextTable.of(groups, FIRST_NUMBER) + TextTable.of(channels, CHANNELS.size() - 1);
    }

    /// What [LagTable#json] says of the stages; beside them the same of `groups`, each with `group`, `kind`,
    /// `groupState` and `members`; and of each of the `channels` the `channel`, `newest` (when its newest
    /// event was) and `seconds` (how long ago). What is not known is null.
    public static ObjectNode json(ClusterLag measured) {
        ObjectNode node = LagTable.json(measured.stages());
        ArrayNode groups = node.putArray("groups");
        measured.groups().forEach(group -> groups.add(json(group)));
        ArrayNode channels = node.putArray("channels");
        measured.channels().forEach(channel -> channels.add(json(channel)));
        return node;
    }

    private static ObjectNode json(GroupLag group) {
        ObjectNode node = JSON.objectNode()
                .put("group", group.group())
                .put("kind", group.kind())
                .put("groupState", group.groupState())
                .put("members", group.members());
        return node.setAll(LagTable.measured(group.lag()));
    }

    private static ObjectNode json(ChannelFreshness channel) {
        ObjectNode node = JSON.objectNode()
                .put("channel", channel.channel())
                .put("newest", channel.newest().map(Instant::toString).orElse(null));
        channel.seconds().ifPresentOrElse(seconds -> node.put("seconds", seconds), () -> node.putNull("seconds"));
        return node;
    }

    private static List<String> row(GroupLag group) {
        Lag total = group.lag().total();
        return List.of(
                group.group(),
                String.join(",", group.lag().stage().topics()),
                group.lag().state() + " " + group.groupState(),
                group.kind(),
                Integer.toString(group.members()),
                Long.toString(total.records()),
                seconds(total.seconds()));
    }

    private static List<String> row(ChannelFreshness channel) {
        return List.of(
                channel.channel(),
                channel.newest().map(Instant::toString).orElse(NOTHING),
                channel.seconds().isPresent() ? seconds(channel.seconds().orElse(0)) : NOTHING);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
