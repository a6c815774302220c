package news.dateline.bench.endtoend;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import news.dateline.app.machine.Backbone;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.Receipt;
import news.dateline.ingest.journal.KafkaJournal;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;

/// Ingest without HTTP: messages are parsed and written to the journal by many at once, each of whom waits for all
/// acknowledgements, as a wire does for its 202.
final class Intake {
    private static final int WIRES = 32;

    private Intake() {}

    /// Takes all messages in.
    ///
    /// @throws ExecutionException when one of them is not kept
    static Drained run(Backbone backbone, List<WireInput> messages) throws ExecutionException, InterruptedException {
        Marks marks = new Marks();
        AtomicLong kept = new AtomicLong();
        try (KafkaJournal journal =
                        new KafkaJournal(backbone.topics(), backbone.cluster().clientSettings());
                ExecutorService threads = Executors.newFixedThreadPool(WIRES)) {
            IngestService service = new IngestService(new Parsers(), journal);
            List<Future<?>> all = IntStream.range(0, WIRES)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> {
                        for (int i = n; i < messages.size(); i += WIRES) {
                            receive(service, messages.get(i));
                            marks.reached(kept.incrementAndGet());
                        }
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        return marks.drained();
    }

    private static void receive(IngestService service, WireInput message) {
        Receipt receipt = service.receive(message);
        if (!(receipt instanceof Receipt.Accepted)) {
            throw new IllegalStateException("A message that was made is answered " + receipt);
        }
    }
}
