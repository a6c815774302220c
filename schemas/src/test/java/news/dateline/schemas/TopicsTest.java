package news.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.registry.SchemaCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    private final Topics topics = new Topics("test.", new SchemaCatalog());

    @Test
    void knowsTheTopicsOfChannels() {
        assertThat(topics.isChannel("test.channel.swiss-news")).isTrue();
        assertThat(topics.isChannel("channel.swiss-news")).isFalse();
        assertThat(topics.isChannel("test.channel.Swiss")).isFalse();
    }

    @Test
    void everyNameBeginsWithThePrefix() {
        assertThat(topics.fixed())
                .extracting(Topic::name)
                .contains("test.wire.raw", "test.stories.published")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("test."));
        assertThat(topics.channel("swiss-news").name()).isEqualTo("test.channel.swiss-news");
    }

    @Test
    void wireTopicsForgetAndChannelsKeepTheNewest() {
        assertThat(topics.wireRaw().keeping().settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000");
        assertThat(topics.channel("swiss").keeping().settings())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("min.compaction.lag.ms", "604800000");
    }

    @Test
    void howRecordsAreReadAndWrittenIsWorkedOutOnceForATypeAndNotForEachEvent() {
        assertThat(topics.channel("swiss").value())
                .isSameAs(topics.channel("swiss").value())
                .isSameAs(topics.storiesPublished().value());
    }

    @Test
    void aChannelWithARetentionForgetsStoriesAndKeepsEveryEventForSevenDays() {
        Channel channel = Channel.newBuilder()
                .setId("swiss")
                .setQuery("country:CH")
                .setRetentionDays(28)
                .build();

        assertThat(topics.channel(channel).keeping().settings())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("min.compaction.lag.ms", "604800000")
                .containsEntry("retention.ms", "2419200000")
                .containsEntry("segment.ms", "604800000");
        assertThat(topics.channel(channel).keeping().inWords()).isEqualTo("compact after 7 d, delete after 28 d");
    }

    @Test
    void aChannelKeepsItsStoriesForSevenDaysAtLeast() {
        Optional<Duration> tooShort = Optional.of(Duration.ofDays(6));

        assertThatThrownBy(() -> new Keeping.OfChannel(Keeping.CONFIGURED, tooShort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7 days");
    }

    @Test
    void everyTopicTakesRecordsOfAnyTimeAndOnesMadeBeforeAreBroughtToIt() {
        assertThat(Stream.concat(topics.fixed().stream(), Stream.of(topics.channel("swiss"))))
                .map(Topic::keeping)
                .allSatisfy(keeping -> {
                    assertThat(keeping.settings())
                            .containsEntry("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
                    assertThat(keeping.changeable()).contains("message.timestamp.after.max.ms");
                });
    }

    @Test
    void howLongRecordsStayMayChangeInAChannelOnly() {
        assertThat(topics.fixed())
                .allSatisfy(topic -> assertThat(topic.keeping().changeable()).hasSize(1));
        assertThat(topics.channel("swiss").keeping().changeable()).contains("cleanup.policy", "retention.ms");
    }

    @Test
    void receiptsAreForgottenAfterADay() {
        assertThat(topics.wireReceipts().keeping().settings())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "86400000");
    }

    @Test
    void bothLanesAreKeptAlike() {
        assertThat(topics.fixed())
                .extracting(Topic::name)
                .containsAll(topics.wireLanes().names())
                .containsAll(topics.enrichedLanes().names());
        assertThat(topics.wireLanes().express().keeping())
                .isEqualTo(topics.wireLanes().ordinary().keeping());
        assertThat(topics.enrichedLanes().express().keeping())
                .isEqualTo(topics.enrichedLanes().ordinary().keeping());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Swiss", "-swiss", "swiss news", "a/../b", "schweiz.ö"})
    void refusesAChannelIdThatIsNotSafe(String id) {
        assertThatThrownBy(() -> topics.channel(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Channel id '" + id + "' must match ");
    }
}
