package news.dateline.bench.push;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Sends stories straight to Kafka, through a producer that all share.
///
/// @param producer shared; not closed here
/// @param topics each gets the story as one record
record BareSender(Producer<String, byte[]> producer, List<String> topics) implements Sender {
    BareSender {
        topics = List.copyOf(topics);
    }

    @Override
    public void send(Story story) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(topics.size());
        for (String topic : topics) {
            sent.add(producer.send(new ProducerRecord<>(topic, story.guid(), story.bytes())));
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    @Override
    public void close() {}
}
