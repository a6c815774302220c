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

    /// All NewsML-G2 samples to stories.
    @Benchmark
    public void newsMlG2(Blackhole sink) {
        xml.forEach(input -> sink.consume(parsers.parse(input)));
    }

    /// The same bytes, scanned to their end by the hardened reader and nothing made of them.
    @Benchmark
    public void hardenedScan() throws XMLStreamException {
        for (WireInput input : xml) {
            HardenedXml.open(input.bytes()).finish();
        }
    }

    /// tree only
    @Benchmark
    public void tree(Blackhole sink) throws XMLStreamException {
        for (WireInput input : xml) {
            var c = HardenedXml.open(input.bytes());
            c.nextTag();
            sink.consume(c.element());
            c.finish();
        }
    }

    /// hash only
    @Benchmark
    public void hash(Blackhole sink) throws XMLStreamException {
        for (WireInput input : xml) {
            var c = HardenedXml.open(input.bytes());
            c.nextTag();
            sink.consume(news.dateline.ingest.parse.xml.ContentHash.of(c.element()));
            c.finish();
        }
    }

    /// All pages of text to stories.
    @Benchmark
    public void pages(Blackhole sink) {
        pages.forEach(input -> sink.consume(parsers.parse(input)));
    }
}
