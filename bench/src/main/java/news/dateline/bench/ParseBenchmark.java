package news.dateline.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Parsing files of each format beside the bare scan of the same bytes by the same hardened reader: the limit. A parser
/// is much more code than a scan and takes the longer to be compiled: a short warm-up would measure the compiler.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 4, time = 2)
public class ParseBenchmark {
    /// The format whose samples are read.
    @Param({
        "newsml-g2",
        "newsml-1.2",
        "nitf",
        "rss",
        "atom",
        "ninjs",
        "ap-media-api",
        "dpa-digitalwires",
        "iptc7901",
        "anpa1312",
        "zczc",
        "html",
        "page"
    })
    public String format = "newsml-g2";

    /// Whose files are read: the project's samples, or the wire files in the folder that DATELINE_CORPUS names.
    @Param({"samples", "corpus"})
    public String files = "samples";

    private final Parsers parsers = new Parsers();
    private List<WireInput> inputs = List.of();

    /// Reads the files; where there are none of that format, JMH says so and goes on.
    @Setup
    public void read() {
        inputs = "corpus".equals(files) ? Corpus.of(format) : Sample.of(format);
        if (inputs.isEmpty()) {
            throw new IllegalStateException("No " + files + " of " + format + ": skipped");
        }
    }

    /// The files to stories.
    @Benchmark
    public void parse(Blackhole sink) {
        inputs.forEach(input -> sink.consume(parsers.parse(input)));
    }

    /// The same bytes, every token and its text, and nothing made of them. Text without markup is only decoded.
    @Benchmark
    public void scan(Blackhole sink) throws XMLStreamException, IOException {
        for (WireInput input : inputs) {
            sink.consume(BareScan.of(input, format));
        }
    }
}
