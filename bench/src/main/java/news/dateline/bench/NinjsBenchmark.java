package news.dateline.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Parsing the ninjs samples beside the bare Jackson scan of the same bytes: the limit.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class NinjsBenchmark {
    private final List<WireInput> items = Sample.inputs("samples/formats/ninjs", ".json");
    private final Parsers parsers = new Parsers();
    private final JsonFactory factory = new JsonFactory();

    /// All ninjs samples to stories.
    @Benchmark
    public void ninjs(Blackhole sink) {
        items.forEach(input -> sink.consume(parsers.parse(input)));
    }

    /// The same bytes, scanned by Jackson, each text made, and nothing else.
    @Benchmark
    public void bareScan(Blackhole sink) throws IOException {
        for (WireInput input : items) {
            try (JsonParser reader = factory.createParser(input.bytes())) {
                while (reader.nextToken() != null) {
                    sink.consume(reader.getText());
                }
            }
        }
    }
}
