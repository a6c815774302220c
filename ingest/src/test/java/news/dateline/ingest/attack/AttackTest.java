package news.dateline.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import news.dateline.ingest.parse.Parsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every attack on a parser is refused: by its right name, soon, and in little memory.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttackTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final long MOST_GROWTH = 64 * MEBIBYTE;
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int TRIES = 7;

    private final Parsers parsers = new Parsers();
    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void isRefusedByItsName(Attack attack) {
        assertThat(AttackProbe.reason(parsers.parse(AttackProbe.input(attack.bytes()))))
                .isEqualTo(attack.reason().name());
    }

    // The least of several, as other programs take time of the same processor.
    @ParameterizedTest
    @EnumSource
    void isRefusedWithinATenthOfASecond(Attack attack) {
        long nanos = leastOfSeveral(attack, threads::getCurrentThreadCpuTime);

        System.out.printf(Locale.ROOT, "%-20s %6.1f ms%n", attack, nanos / 1e6);
        assertThat(nanos).isLessThan(MOST_NANOS);
    }

    // What was allocated, whether it was still needed or not: the heap cannot have grown by more.
    @ParameterizedTest
    @EnumSource
    void allocatesLittle(Attack attack) {
        long bytes = leastOfSeveral(attack, threads::getCurrentThreadAllocatedBytes);

        System.out.printf(Locale.ROOT, "%-20s %6.1f MiB%n", attack, (double) bytes / MEBIBYTE);
        assertThat(bytes).isLessThan(MOST_GROWTH);
    }

    @Test
    void allOfThemTogetherFitIntoASmallHeap() throws Exception {
        Probe probe = Probe.run("-Xmx64m", AttackProbe.class.getName());

        assertThat(probe.exit()).as(probe.said()).isZero();
        assertThat(probe.said().lines())
                .containsAll(Arrays.stream(Attack.values())
                        .map(attack -> attack + " " + attack.reason())
                        .toList());
    }

    @Test
    void theSmallHeapEndsAProgramThatNeedsMore() throws Exception {
        Probe probe = Probe.run("-Xmx64m", AttackProbe.class.getName(), "hoard");

        assertThat(probe.exit()).as(probe.said()).isNotZero();
    }

    private long leastOfSeveral(Attack attack, LongSupplier counter) {
        var input = AttackProbe.input(attack.bytes());
        return LongStream.range(0, TRIES)
                .map(attempt -> {
                    long before = counter.getAsLong();
                    parsers.parse(input);
                    return counter.getAsLong() - before;
                })
                .min()
                .orElseThrow();
    }
}
