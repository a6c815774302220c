package news.dateline.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.HardenedXml;
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

/// Parsing the NewsML 1.x samples beside the bare StAX scan of the same bytes: the limit.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class NewsMl1Benchmark {
    private final List<WireInput> inputs = Sample.inputs("samples/formats/newsml-1.2", ".xml");
    private final Parsers parsers = new Parsers();

    /// All samples to stories.
    @Benchmark
    public void parse(Blackhole sink) {
        inputs.forEach(input -> sink.consume(parsers.parse(input)));
    }

    /// The same bytes, scanned to their end by the hardened reader and nothing made of them.
    @Benchmark
    public void bareScan() throws XMLStreamException {
        for (WireInput input : inputs) {
            HardenedXml.open(input.bytes()).finish();
        }
    }
}
