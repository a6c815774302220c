package news.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.schemas.Filled;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatedWriterTest {
    private static final String TOPIC = "stories.published";

    private final SchemaCatalog catalog = new SchemaCatalog();
    private final Serializer<StoryEvent> each = new AvroSerde<>(StoryEvent.class, catalog).serializer();
    private final Serializer<StoryEvent> repeated =
            new AvroSerde<>(StoryEvent.class, Set.of(ReadyStory.class), catalog).serializer();

    @Test
    void eventsOfOneStoryHaveTheBytesThatEachWouldHaveAlone() {
        ReadyStory story = story("Fog over the harbour");

        for (String channel : List.of("all", "europe", "sport")) {
            assertThat(repeated.serialize(TOPIC, event(channel, story)))
                    .isEqualTo(each.serialize(TOPIC, event(channel, story)));
        }
    }

    @Test
    void anotherStoryIsWrittenAsItIs() {
        for (String headline : List.of("Fog", "Fog lifts", "Fog")) {
            StoryEvent event = event("all", story(headline));

            assertThat(repeated.serialize(TOPIC, event)).isEqualTo(each.serialize(TOPIC, event));
        }
    }

    @Test
    void anEventWithoutAStoryIsWrittenBetweenOthers() {
        ReadyStory story = story("Fog");
        for (StoryEvent event : List.of(event("all", story), event("all", null), event("all", story))) {
            assertThat(repeated.serialize(TOPIC, event)).isEqualTo(each.serialize(TOPIC, event));
        }
    }

    @Test
    void whatCouldNotBeWrittenCannotBeTheNextTime() {
        StoryEvent broken = event("all", new ReadyStory());

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> repeated.serialize(TOPIC, broken)).isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void severalThreadsWriteTheirOwnStories() {
        boolean allRight = IntStream.range(0, 10_000).parallel().allMatch(n -> {
            StoryEvent event = event("all", story("Fog " + n));
            byte[] bytes = repeated.serialize(TOPIC, event);
            return event.equals(
                    new AvroSerde<>(StoryEvent.class, catalog).deserializer().deserialize(TOPIC, bytes));
        });

        assertThat(allRight).isTrue();
    }

    private static ReadyStory story(String headline) {
        return ReadyStory.newBuilder(Filled.of(ReadyStory.class))
                .setHeadline(headline)
                .build();
    }

    private static StoryEvent event(String channel, @Nullable ReadyStory story) {
        return StoryEvent.newBuilder(Filled.of(StoryEvent.class))
                .setChannel(channel)
                .setStory(story)
                .build();
    }
}
