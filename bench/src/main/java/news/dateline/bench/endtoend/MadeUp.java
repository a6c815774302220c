package news.dateline.bench.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import news.dateline.app.machine.Backbone;
import news.dateline.enrich.reference.table.ShippedReference;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.EntityType;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// People whom nobody writes about, for a newsroom with much reference data of its own.
final class MadeUp {
    private static final int LETTERS = 26;

    private MadeUp() {}

    /// How many entities come with Dateline.
    static int shipped() {
        return ShippedReference.entities().size();
    }

    /// Loads so many over those that come with Dateline.
    ///
    /// @throws ExecutionException when one of them is not kept
    static void load(Backbone backbone, int count) throws ExecutionException, InterruptedException {
        Topic<Entity> topic = backbone.topics().referenceEntities();
        try (Producer<String, Entity> producer =
                backbone.cluster().writer(topic.value().serializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>(count);
            for (int n = 0; n < count; n++) {
                Entity person = person(n);
                sent.add(producer.send(new ProducerRecord<>(topic.name(), person.getId(), person)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private static Entity person(int n) {
        return Entity.newBuilder()
                .setId("person:made-up-" + n)
                .setType(EntityType.PERSON)
                .setKind("politician")
                .setNames(List.of(EntityName.newBuilder()
                        .setText("Ad" + letters(n) + " Qv" + letters(n / LETTERS))
                        .build()))
                .build();
    }

    private static String letters(int n) {
        StringBuilder letters = new StringBuilder();
        for (int left = n; left > 0 || letters.isEmpty(); left /= LETTERS) {
            letters.append((char) ('a' + left % LETTERS));
        }
        return letters.toString();
    }
}
