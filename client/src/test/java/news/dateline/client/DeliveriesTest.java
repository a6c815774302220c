package news.dateline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveriesTest {
    private static final Topic<StoryEvent> GREECE = new Topics("", new SchemaCatalog()).channel("greece");
    private static final Position POSITION = new Position("greece", 3, 17);

    private final Deliveries deliveries =
            new Deliveries(Map.of(GREECE.name(), "greece"), GREECE.value().deserializer());

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void everyKindOfEventIsADeliveryOfItsOwn(EventKind kind) {
        StoryEvent event = Told.event(kind, "meridian-1", 2);

        Delivery delivery = deliver("meridian-1", bytes(event));

        assertThat(delivery)
                .isEqualTo(
                        switch (kind) {
                            case PUBLISHED -> new Delivery.Published(POSITION, event);
                            case UPDATED -> new Delivery.Updated(POSITION, event);
                            case CORRECTED -> new Delivery.Corrected(POSITION, event);
                            case WITHDRAWN -> new Delivery.Withdrawn(POSITION, event);
                        });
        assertThat(delivery.storyId()).isEqualTo("meridian-1");
    }

    @Test
    void aWithdrawalSaysWhy() {
        Delivery delivery = deliver("meridian-1", bytes(Told.event(EventKind.WITHDRAWN, "meridian-1", 2)));

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        Delivery.Withdrawn.class,
                        one -> assertThat(one.reason()).contains("KILLED"));
    }

    @Test
    void aTombstoneIsADeliveryWithoutAnEvent() {
        assertThat(deliver("meridian-1", null)).isEqualTo(new Delivery.Removed(POSITION, "meridian-1"));
    }

    @Test
    void aRecordThatIsNoEventIsADeliveryWithItsBytesAndWhatIsWrong() {
        byte[] bytes = "no event".getBytes(StandardCharsets.UTF_8);

        Delivery delivery = deliver("meridian-1", bytes);

        assertThat(delivery).isInstanceOfSatisfying(Delivery.Unreadable.class, one -> {
            assertThat(one.position()).isEqualTo(POSITION);
            assertThat(one.bytes()).isEqualTo(ByteBuffer.wrap(bytes));
            assertThat(one.reason()).contains("does not begin with 0 and a schema id");
        });
    }

    @Test
    void aPublicationWithoutAStoryCannotBeRead() {
        StoryEvent empty = StoryEvent.newBuilder(Told.event(EventKind.PUBLISHED, "meridian-1", 1))
                .setStory(null)
                .build();

        assertThat(deliver("meridian-1", bytes(empty)))
                .isInstanceOfSatisfying(
                        Delivery.Unreadable.class,
                        one -> assertThat(one.reason()).contains("not PUBLISHED with a story"));
    }

    @Test
    void aRecordWithoutAKeyIsAboutNoStory() {
        assertThat(deliver(null, new byte[0]).storyId()).isEmpty();
    }

    @Test
    void anEventIsOnlyWhatItsKindSays() {
        StoryEvent published = Told.event(EventKind.PUBLISHED, "meridian-1", 1);

        assertThatThrownBy(() -> new Delivery.Updated(POSITION, published))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Delivery.Withdrawn(POSITION, published))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPositionCountsFromNought() {
        assertThatThrownBy(() -> new Position("greece", -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position("greece", 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private Delivery deliver(@Nullable String key, byte @Nullable [] value) {
        List<Delivery> delivered =
                Optional.of(new ConsumerRecord<String, byte[]>(GREECE.name(), 3, 17, key, value))
                        .map(deliveries::of)
                        .stream()
                        .toList();
        return delivered.getFirst();
    }

    private static byte[] bytes(StoryEvent event) {
        return GREECE.value().serializer().serialize(GREECE.name(), event);
    }
}
