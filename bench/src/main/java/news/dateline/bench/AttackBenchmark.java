package news.dateline.bench;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import news.dateline.ingest.parse.ParseOutcome;
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

/// How long it takes to refuse each attack on a parser. Each is made as large as a wire's largest message.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class AttackBenchmark {
    private static final int LARGE = 4_000_000;
    private static final String ITEM = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:attack'>";

    /// What is tried.
    public enum Attack {
        /// An external entity.
        XXE,
        /// Entities within entities.
        BILLION_LAUGHS,
        /// One large entity, many times.
        QUADRATIC_BLOW_UP,
        /// Elements inside each other.
        XML_DEPTH,
        /// Attributes of one element.
        XML_ATTRIBUTES,
        /// A name.
        XML_NAME,
        /// Arrays inside each other.
        JSON_DEPTH,
        /// A number.
        JSON_NUMBER,
        /// The same member again and again.
        JSON_DUPLICATES,
        /// A member's name.
        JSON_NAME
    }

    /// The attack.
    @Param
    public Attack attack = Attack.XXE;

    private final Parsers parsers = new Parsers();
    private WireInput input = Sample.of("", new byte[0]);

    /// Makes the attack and sees that it is refused.
    @Setup
    public void make() {
        input = Sample.of(attack.name(), bytes(attack).getBytes(StandardCharsets.UTF_8));
        if (!(parsers.parse(input).getFirst() instanceof ParseOutcome.Rejected)) {
            throw new IllegalStateException(attack + " was not refused");
        }
    }

    /// Refuses it.
    @Benchmark
    public void refuse(Blackhole sink) {
        sink.consume(parsers.parse(input));
    }

    private static String bytes(Attack attack) {
        return switch (attack) {
            case XXE -> "<!DOCTYPE newsItem [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + ITEM + "&x;</newsItem>";
            case BILLION_LAUGHS -> laughs();
            case QUADRATIC_BLOW_UP ->
                "<!DOCTYPE newsItem [<!ENTITY x '" + "y".repeat(LARGE / 2) + "'>]>" + ITEM + "&x;".repeat(LARGE / 6)
                        + "</newsItem>";
            case XML_DEPTH -> ITEM + "<a>".repeat(LARGE / 3);
            case XML_ATTRIBUTES -> attributes();
            case XML_NAME -> ITEM + "<" + "n".repeat(LARGE) + "/></newsItem>";
            case JSON_DEPTH -> "[".repeat(LARGE);
            case JSON_NUMBER -> "{\"uri\":" + "9".repeat(LARGE) + "}";
            case JSON_DUPLICATES -> "{" + "\"uri\":\"a\",".repeat(LARGE / 10) + "\"uri\":\"b\"}";
            case JSON_NAME -> "{\"" + "n".repeat(LARGE) + "\":1}";
        };
    }

    private static String laughs() {
        StringBuilder document = new StringBuilder("<!DOCTYPE newsItem [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            document.append("<!ENTITY a").append(i).append(" '");
            document.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return document.append("]>").append(ITEM).append("&a29;</newsItem>").toString();
    }

    private static String attributes() {
        StringBuilder document = new StringBuilder(ITEM).append("<a");
        for (int i = 0; i < 200_000; i++) {
            document.append(" a").append(i).append("=''");
        }
        return document.append("/></newsItem>").toString();
    }
}
