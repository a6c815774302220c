package news.dateline.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.ingest.journal.JournalException.Fault;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GatheringTest {
    private final Broker broker = new Broker();
    private final KafkaJournal journal = new KafkaJournal(new Topics("", new SchemaCatalog()), broker::producer);

    private final Queue<String> written = new ConcurrentLinkedQueue<>();

    /// Kafka's own fake of a producer, whose flush waits until the test lets it go.
    private static final class Broker {
        private final MockProducer<String, byte[]> fake =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        private final AtomicInteger flushes = new AtomicInteger();
        private final CountDownLatch flushing = new CountDownLatch(1);
        private final CountDownLatch gathered = new CountDownLatch(1);

        @SuppressWarnings("unchecked")
        Producer<String, byte[]> producer() {
            return (Producer<String, byte[]>) Proxy.newProxyInstance(
                    Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, given) -> {
                        if (method.getName().equals("flush")) {
                            flushes.incrementAndGet();
                            flushing.countDown();
                            assertThat(gathered.await(10, TimeUnit.SECONDS)).isTrue();
                        }
                        try {
                            return method.invoke(fake, given);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @Test
    void whoWritesAloneDoesNotWaitForOthers() throws JournalException {
        broker.gathered.countDown();

        journal.write(entry("ferry"));

        assertThat(broker.flushes).hasValue(1);
        assertThat(broker.fake.history()).hasSize(1);
    }

    @Test
    void whoWritesBesideAnotherWaitsWithIt() throws Exception {
        Thread first = Thread.ofPlatform().start(() -> write("ferry"));
        broker.flushing.await();
        Thread second = Thread.ofPlatform().start(() -> write("tram"));
        while (broker.fake.history().size() < 2 || second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        broker.gathered.countDown();

        first.join();
        second.join();

        assertThat(written).containsExactlyInAnyOrder("ferry", "tram");
        assertThat(broker.flushes).hasValue(1);
    }

    @Test
    void whatIsRefusedIsNotDurable() {
        broker.fake.sendException = new NotEnoughReplicasException("one of three is there");

        JournalException fault = catchThrowableOfType(JournalException.class, () -> journal.write(entry("ferry")));

        assertThat(fault.fault()).isEqualTo(Fault.NOT_ACKNOWLEDGED);
    }

    @Test
    void oneRecordThatIsRefusedEndsTheWaitForAll() {
        Acknowledgements two = new Acknowledgements(2);

        two.onCompletion(null, new NotEnoughReplicasException("one of three is there"));

        assertThat(catchThrowableOfType(ExecutionException.class, () -> two.await(1_000_000_000L)))
                .hasCauseInstanceOf(NotEnoughReplicasException.class);
    }

    @Test
    void whatIsNotAcknowledgedInTimeIsNotWaitedFor() {
        assertThat(catchThrowableOfType(TimeoutException.class, () -> new Acknowledgements(2).await(-1)))
                .hasMessage("2 records are not acknowledged");
    }

    private void write(String id) {
        try {
            journal.write(entry(id));
            written.add(id);
        } catch (JournalException e) {
            throw new AssertionError(e);
        }
    }

    private static JournalEntry entry(String id) {
        WireStory story = WireStory.newBuilder()
                .setId(id)
                .setTraceId("0".repeat(32))
                .setWire("meridian")
                .setProvider("meridian")
                .setFormat("newsml-g2")
                .setReceivedAt(Instant.EPOCH)
                .setGuid("urn:" + id)
                .setContentHash("hash")
                .build();
        StoryHeaders headers =
                new StoryHeaders(story.getTraceId(), story.getReceivedAt(), story.getWire(), Priority.ROUTINE);
        return new JournalEntry(headers, List.of(), List.of(story), List.of(), Optional.empty());
    }
}
