package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every format: its samples are read, and nothing that is done to their bytes makes a parser throw.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryFormatTest {
    /// `-Ddateline.mutations=100000` for more.
    private static final int MUTATIONS = Integer.getInteger("dateline.mutations", 5_000);

    /// What some reader skips, or takes for the start of something longer.
    private static final List<String> ODD_STARTS = List.of(
            "\u001b",
            "\u001b[",
            "\f",
            "\u000b",
            "\u000e",
            "\u0016",
            "\u0000",
            "\u007f",
            "\u0001",
            "\u0002",
            "\u0003",
            "\u0004",
            "\r",
            "\u00ef\u00bb\u00bf",
            "\u00fe\u00ff",
            "\u0001\u001b",
            "\u0001\f");

    /// How [Parsers] speaks of a parser that gave no outcome.
    private static final String FORGOTTEN = "and has no item";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Parsers parsers = new Parsers();

    static Stream<String> formats() {
        return new Parsers().formats().stream();
    }

    @Test
    void everyFolderOfSamplesIsThatOfAFormat() {
        assertThat(parsers.formats()).containsAll(Samples.formats());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everySampleIsRecognisedAndHoldsAStory(String format) {
        assertThat(Samples.of(format)).isNotEmpty();
        for (byte[] sample : Samples.of(format)) {
            assertThat(parsers.formatOf(TestWires.input(sample))).isEqualTo(Optional.of(format));
            List<ParseOutcome> outcomes = parsers.parse(TestWires.input(sample));
            assertThat(outcomes).noneMatch(Rejected.class::isInstance).anyMatch(ParseOutcome.Story.class::isInstance);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyPrefixOfEverySampleHasAnOutcome(String format) {
        for (byte[] whole : Samples.of(format)) {
            for (int length = 0; length <= whole.length; length++) {
                assertThat(parsers.parse(TestWires.input(Arrays.copyOf(whole, length))))
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everySampleBehindControlCharactersHasAnOutcome(String format) {
        for (byte[] whole : Samples.of(format)) {
            for (String before : ODD_STARTS) {
                for (int length : List.of(Math.min(8, whole.length), whole.length / 2, whole.length)) {
                    assertThat(parsers.parse(TestWires.input(joined(before, whole, length))))
                            .isNotEmpty()
                            .noneMatch(outcome -> outcome instanceof Rejected rejected
                                    && rejected.detail().endsWith(FORGOTTEN));
                }
            }
        }
    }

    private static byte[] joined(String before, byte[] whole, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(whole, 0, length);
        return bytes.toByteArray();
    }

    // The processor's time, as other programs may keep this one waiting.
    @ParameterizedTest
    @MethodSource("formats")
    void everyMutationOfEverySampleHasAnOutcomeInTime(String format) {
        List<byte[]> samples = Samples.of(format);
        for (int seed = 0; seed < MUTATIONS; seed++) {
            WireInput mutated = TestWires.input(new Mutations(seed).of(samples.get(seed % samples.size())));
            String spoilt = format + " with seed " + seed;
            long before = THREADS.getCurrentThreadCpuTime();

            assertThat(parsers.parse(mutated)).as(spoilt).isNotEmpty();

            assertThat(THREADS.getCurrentThreadCpuTime() - before).as(spoilt).isLessThan(PATIENCE.toNanos());
        }
    }
}
