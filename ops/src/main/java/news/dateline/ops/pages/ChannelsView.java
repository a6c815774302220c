package news.dateline.ops.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.ops.lag.ChannelFreshness;
import news.dateline.ops.lag.GroupLag;
import news.dateline.ops.monitor.Published;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.schemas.model.Priority;

/// How new each channel is, class by class, and how far the sites have read. Pure.
final class ChannelsView {
    private static final Table CHANNELS = new Table(
            "Channels, those that were silent longest first",
            Stream.concat(
                            Stream.of(Table.Column.text("channel"), Table.Column.number("newest event")),
                            Stream.of(Priority.values())
                                    .map(priority -> Table.Column.number("newest " + word(priority))))
                    .toList());
    private static final Table GROUPS = new Table(
            "Who reads: consumer groups, the latest first",
            List.of(
                    Table.Column.text("group"),
                    Table.Column.text("state"),
                    Table.Column.number("members"),
                    Table.Column.number("behind"),
                    Table.Column.number("records"),
                    Table.Column.text("topics")));

    private ChannelsView() {}

    static Html of(Snapshot snapshot) {
        Map<String, Map<Priority, Instant>> newest = new HashMap<>();
        for (Published.Newest event : snapshot.heard().published().newest()) {
            newest.computeIfAbsent(event.channel(), absent -> new HashMap<>()).put(event.priority(), event.at());
        }
        List<ChannelFreshness> channels = snapshot.lag().channels().stream()
                .sorted(Comparator.comparing(
                                (ChannelFreshness channel) -> channel.newest().orElse(Instant.MIN))
                        .thenComparing(ChannelFreshness::channel))
                .toList();
        List<GroupLag> groups = snapshot.lag().groups().stream()
                .sorted(Comparator.comparing(
                                (GroupLag group) -> group.lag().total().behind())
                        .reversed()
                        .thenComparing(GroupLag::group))
                .toList();
        return new Html()
                .element("p", PipelineView.counted(channels.size(), "channel", "channels"))
                .add(CHANNELS.of(
                        channels,
                        (channel, row) -> channel(channel, newest.getOrDefault(channel.channel(), Map.of()), row)))
                .raw("<h2>Readers</h2>")
                .add(GROUPS.of(groups, ChannelsView::group));
    }

    private static void channel(ChannelFreshness channel, Map<Priority, Instant> newest, Html row) {
        row.rowHead(channel.channel())
                .number(channel.newest()
                        .map(time -> Times.ago(time, channel.at()))
                        .orElse("nothing yet"));
        for (Priority priority : Priority.values()) {
            row.number(Optional.ofNullable(newest.get(priority))
                    .map(time -> Times.ago(time, channel.at()))
                    .orElse("-"));
        }
    }

    private static void group(GroupLag group, Html row) {
        row.rowHead(group.group())
                .raw("<td>")
                .add(Mark.of(group.lag().state()).with(group.lag().state()))
                .raw("</td>")
                .number(group.members())
                .number(Times.span(group.lag().total().behind()))
                .number(group.lag().total().records())
                .cell(group.lag().stage().topics().stream().collect(Collectors.joining(", ")));
    }

    private static String word(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }
}
