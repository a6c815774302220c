package news.dateline.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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

/// Parsing the samples beside the bare StAX scan of the same bytes: the limit.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ParseBenchmark {
    private final List<WireInput> xml = Sample.inputs(".xml");
    private final List<WireInput> pages = Sample.inputs(".txt");
    private final Parsers parsers = new Parsers();
    private final XMLInputFactory factory = new WstxInputFactory();

    /// All NewsML-G2 samples to stories.
    @Benchmark
    public void newsMlG2(Blackhole sink) {
        xml.forEach(input -> sink.consume(parsers.parse(input)));
    }

    /// The same bytes, scanned by Woodstox and nothing made of them.
    @Benchmark
    public void bareScan(Blackhole sink) throws XMLStreamException {
        for (WireInput input : xml) {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(input.bytes()));
            while (reader.hasNext()) {
                sink.consume(reader.next());
            }
            reader.close();
        }
    }

    /// All pages of text to stories.
    @Benchmark
    public void pages(Blackhole sink) {
        pages.forEach(input -> sink.consume(parsers.parse(input)));
    }
}
