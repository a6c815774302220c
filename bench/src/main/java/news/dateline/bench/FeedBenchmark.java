package news.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
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

/// Reading the sample feeds beside the scan of the same bytes: the limit.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class FeedBenchmark {
    private final List<WireInput> feeds =
            List.of(feed("rss/harbour-gazette.rss"), feed("rss/valley-news.rdf"), feed("atom/coast-observer.atom"));
    private final Parsers parsers = new Parsers();

    /// All sample feeds to stories.
    @Benchmark
    public void feeds(Blackhole sink) {
        feeds.forEach(input -> sink.consume(parsers.parse(input)));
    }

    /// The same bytes, scanned to their end by the hardened reader and nothing made of them.
    @Benchmark
    public void feedScan() throws XMLStreamException {
        for (WireInput input : feeds) {
            HardenedXml.open(input.bytes()).finish();
        }
    }

    private static WireInput feed(String name) {
        WireProfile wire = new WireProfile("bench", "bench", Optional.empty(), Optional.empty());
        Path file = Path.of(System.getProperty("dateline.home", "."), "samples", "formats")
                .resolve(name);
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new WireInput(wire, bytes, Optional.empty(), Optional.empty(), "0".repeat(32), Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + file + " cannot be read", e);
        }
    }
}
