package news.dateline.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ingest.journal.JournalException.Fault;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class KafkaJournalTest {
    @Test
    void sendsNothingOfAnEntryWithAStoryThatIsTooLarge() {
        // Nothing listens on port 1: had something been sent, the fault would be another.
        try (KafkaJournal journal =
                new KafkaJournal(new Topics("", new SchemaCatalog()), Map.of("bootstrap.servers", "127.0.0.1:1"))) {
            JournalException fault = catchThrowableOfType(
                    JournalException.class, () -> journal.write(entry("x".repeat(Keeping.MAX_STORY_BYTES))));

            assertThat(fault.fault()).isEqualTo(Fault.STORIES_TOO_LARGE);
        }
    }

    @Test
    void asksTheRegistryOnceForEachTopicHoweverManyStoriesCome() throws JournalException {
        List<String> asked = new ArrayList<>();
        SchemaCatalog catalog = new SchemaCatalog();
        SchemaRegistry registry = (SchemaRegistry) Proxy.newProxyInstance(
                SchemaRegistry.class.getClassLoader(),
                new Class<?>[] {SchemaRegistry.class},
                (proxy, method, given) -> {
                    asked.add(method.getName() + " " + given[0]);
                    return method.invoke(catalog, given);
                });
        JournalRecords records = new JournalRecords(new Topics("", registry));

        for (int push = 0; push < 3; push++) {
            assertThat(records.of(entry("The ferry sails again."))).hasSize(1);
        }

        assertThat(asked).containsExactly("register wire.stories-value");
    }

    @Test
    void writesWhatHurriesToTheExpressLane() throws JournalException {
        JournalRecords records = new JournalRecords(new Topics("", new SchemaCatalog()));
        JournalEntry routine = entry("The ferry sails again.");
        WireStory kill = WireStory.newBuilder(routine.stories().getFirst())
                .setPubStatus(PubStatus.CANCELED)
                .build();

        List<ProducerRecord<String, byte[]>> sent = new ArrayList<>(records.of(routine));
        sent.addAll(
                records.of(new JournalEntry(routine.headers(), List.of(), List.of(kill), List.of(), Optional.empty())));

        assertThat(sent)
                .extracting(ProducerRecord::topic, ProducerRecord::key)
                .containsExactly(tuple("wire.stories", "meridian-1"), tuple("wire.stories.express", "meridian-1"));
    }

    private static JournalEntry entry(String paragraph) {
        WireStory story = WireStory.newBuilder()
                .setId("meridian-1")
                .setTraceId("0".repeat(32))
                .setWire("meridian")
                .setProvider("meridian")
                .setFormat("page")
                .setReceivedAt(Instant.EPOCH)
                .setGuid("urn:large")
                .setContentHash("0")
                .setBody(new Body("", List.of(paragraph)))
                .build();
        StoryHeaders headers = new StoryHeaders("0".repeat(32), Instant.EPOCH, "meridian", Priority.ROUTINE);
        return new JournalEntry(headers, List.of(), List.of(story), List.of(), Optional.empty());
    }
}
