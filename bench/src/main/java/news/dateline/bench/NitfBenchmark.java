package news.dateline.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
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

/// Parsing the NITF samples beside the bare StAX scan of the same bytes: the limit.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class NitfBenchmark {
    private static final WireProfile WIRE = new WireProfile("bench", "bench", Optional.empty(), Optional.empty());

    private final List<WireInput> documents = documents();
    private final Parsers parsers = new Parsers();
    private final XMLInputFactory factory = new WstxInputFactory();

    /// Prepares the plain scan: no DTD is read there either.
    public NitfBenchmark() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    /// All NITF samples to stories.
    @Benchmark
    public void nitf(Blackhole sink) {
        documents.forEach(input -> sink.consume(parsers.parse(input)));
    }

    /// The same bytes, scanned by Woodstox and nothing made of them.
    @Benchmark
    public void bareScan(Blackhole sink) throws XMLStreamException {
        for (WireInput input : documents) {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(input.bytes()));
            while (reader.hasNext()) {
                sink.consume(reader.next());
            }
            reader.close();
        }
    }

    private static List<WireInput> documents() {
        Path folder = Path.of(System.getProperty("dateline.home", "."), "samples", "formats", "nitf");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(NitfBenchmark::input).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The NITF samples cannot be read", e);
        }
    }

    private static WireInput input(Path file) {
        try {
            return new WireInput(
                    WIRE, Files.readAllBytes(file), Optional.empty(), Optional.empty(), "0".repeat(32), Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + file + " cannot be read", e);
        }
    }
}
