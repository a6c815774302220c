package news.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.schemas.Filled;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.UnknownSchemaException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordFaultsTest {
    private static final String TOPIC = "stories.published";
    private static final StoryEvent EVENT = Filled.of(StoryEvent.class);

    @Test
    void bytesThatAreNoRecordAreTheRecordsFault() {
        AvroSerde<StoryEvent> serde = new AvroSerde<>(StoryEvent.class, new SchemaCatalog());

        assertThat(RecordFaults.isOfRecord(fault(() -> serde.deserializer().deserialize(TOPIC, new byte[] {1, 2, 3}))))
                .isTrue();
    }

    @Test
    void aSchemaThatNoRegistryKnowsIsTheRecordsFault() {
        byte[] record = new AvroSerde<>(StoryEvent.class, new SchemaCatalog())
                .serializer()
                .serialize(TOPIC, EVENT);
        AvroSerde<StoryEvent> other = new AvroSerde<>(StoryEvent.class, new SchemaCatalog());

        Throwable fault = fault(() -> other.deserializer().deserialize(TOPIC, record));

        assertThat(fault).hasRootCauseInstanceOf(UnknownSchemaException.class);
        assertThat(RecordFaults.isOfRecord(fault)).isTrue();
    }

    @Test
    void aStepThatBreaksItsPromiseFailsOnTheRecord() {
        assertThat(RecordFaults.isOfRecord(new IllegalStateException("no such lane")))
                .isTrue();
    }

    @Test
    void aRegistryThatIsAwayIsNotTheRecordsFault() {
        AvroSerde<StoryEvent> serde = new AvroSerde<>(StoryEvent.class, new RegistryAway());

        assertThat(RecordFaults.isOfRecord(fault(() -> serde.serializer().serialize(TOPIC, EVENT))))
                .isFalse();
        assertThat(RecordFaults.isOfRecord(fault(
                        () -> serde.deserializer().deserialize(TOPIC, new byte[] {0, 0, 0, 0, 1, 2}))))
                .isFalse();
    }

    private static Throwable fault(ThrowingCallable step) {
        return Assertions.catchThrowable(step);
    }
}
