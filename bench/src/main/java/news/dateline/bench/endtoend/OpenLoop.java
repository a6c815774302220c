package news.dateline.bench.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Sends stories at a fixed rate whatever becomes of them, and times each from the moment when it was to be sent to
/// the moment when a reader of committed records has it: what holds up the sender counts.
final class OpenLoop {
    static final int RATE = 200;
    private static final long GAP = Duration.ofSeconds(1).toNanos() / RATE;
    /// The first ones find a stage that has just started.
    private static final int FIRST = 5 * RATE;

    private OpenLoop() {}

    /// How many stories such a time takes.
    static int stories(Duration time) {
        return FIRST + (int) (RATE * time.toSeconds());
    }

    /// Runs.
    ///
    /// @param records the first of them are sent and not counted
    static Waits run(Machine machine, Way way, List<ProducerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        try (Arrivals arrivals = new Arrivals(machine, way.to());
                Way.Running running = way.start();
                Producer<String, byte[]> producer = machine.writer(0)) {
            Map<String, Long> intended = send(producer, way.from(), records);
            arrivals.await(records.size(), Drain.PATIENCE);
            List<Long> waits = new ArrayList<>();
            intended.forEach((key, at) -> waits.add(arrivals.at(key) - at));
            running.settle();
            return Waits.of(waits.stream()
                    .skip(FIRST)
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray());
        }
    }

    private static Map<String, Long> send(
            Producer<String, byte[]> producer, String topic, List<ProducerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        Map<String, Long> intended = new LinkedHashMap<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        long at = System.nanoTime() + GAP;
        for (ProducerRecord<String, byte[]> record : records) {
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            sent.add(producer.send(Feed.to(topic, record)));
            intended.put(record.key(), at);
            at += GAP;
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        return intended;
    }
}
