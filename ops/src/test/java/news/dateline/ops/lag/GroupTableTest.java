package news.dateline.ops.lag;

import static news.dateline.ops.lag.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.schemas.model.Priority;
import org.junit.jupiter.api.Test;

class GroupTableTest {
    private static final StageGroup SITE = new StageGroup("harbour-site", "harbour-site", List.of("channel.all"));
    private static final ClusterLag MEASURED = new ClusterLag(
            List.of(),
            List.of(new GroupLag(
                    Judge.stage(
                            SITE, List.of(Samples.waiting(1, Duration.ofMillis(75_340), Priority.ROUTINE)), true, NOW),
                    "Consumer",
                    "Stable",
                    2)),
            List.of(
                    new ChannelFreshness("all", Optional.of(NOW.minusMillis(1_500)), NOW),
                    new ChannelFreshness("europe", Optional.empty(), NOW)),
            List.of());

    @Test
    void showsGroupsAndChannels() {
        assertThat(GroupTable.text(MEASURED)).isEqualTo("""
                group         topics       state        kind      members  records  seconds
                harbour-site  channel.all  SLOW Stable  Consumer        2        8     75.3
                channel  newest                    seconds
                all      2026-11-23T11:59:58.500Z      1.5
                europe   -                               -
                """);
    }

    @Test
    void programsGetTheSameAsJson() {
        assertThat(GroupTable.json(MEASURED).path("groups").path(0).toString())
                .startsWith("{\"group\":\"harbour-site\",\"kind\":\"Consumer\",\"groupState\":\"Stable\",\"members\":2,"
                        + "\"state\":\"SLOW\",\"records\":8,\"seconds\":75.34,\"uncommitted\":0,\"partitions\":[{");
        assertThat(GroupTable.json(MEASURED).path("channels").toString())
                .isEqualTo("[{\"channel\":\"all\",\"newest\":\"2026-11-23T11:59:58.500Z\",\"seconds\":1.5},"
                        + "{\"channel\":\"europe\",\"newest\":null,\"seconds\":null}]");
    }

    @Test
    void topicsOfOtherInstallationsAreNotOurs() {
        ClusterTopics topics = new ClusterTopics(Set.of("paper.wire.raw"), "paper.channel.");

        assertThat(List.of("paper.wire.raw", "paper.channel.all")).allMatch(topics::holds);
        assertThat(List.of("wire.raw", "channel.all", "paper.orders")).noneMatch(topics::holds);
        assertThat(topics.channel("paper.channel.all")).contains("all");
    }

    @Test
    void everyTopicIsNoChannelsPrefix() {
        assertThatThrownBy(() -> new ClusterTopics(Set.of(), "")).isInstanceOf(IllegalArgumentException.class);
    }
}
