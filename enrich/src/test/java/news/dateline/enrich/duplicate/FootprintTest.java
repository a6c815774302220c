package news.dateline.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FootprintTest {
    private static final int LEAST_EQUAL = 26;
    private final Random random = new Random(20_261_127);

    @Test
    void neverLeavesOutATextThatIsAlike() {
        assertThat(IntStream.rangeClosed(LEAST_EQUAL, Signature.SLOTS)).allSatisfy(equal -> {
            short[] slots = slots();
            short[] other = slots();
            System.arraycopy(slots, 0, other, 0, equal);

            assertThat(new Signature(slots).similarity(new Signature(other))).isGreaterThanOrEqualTo(Signature.ALIKE);
            assertThat(mayBeAlike(slots, other)).isTrue();
        });
    }

    @Test
    void leavesOutATextThatDiffersInOneBitOfMostQuarters() {
        assertThat(IntStream.range(0, 4)).allSatisfy(bit -> {
            short[] slots = slots();
            short[] other = slots.clone();
            for (int slot = LEAST_EQUAL - 1; slot < Signature.SLOTS; slot++) {
                other[slot] ^= (short) (1 << bit);
            }

            assertThat(mayBeAlike(slots, other)).isFalse();
            other[LEAST_EQUAL - 1] = slots[LEAST_EQUAL - 1];
            assertThat(mayBeAlike(slots, other)).isTrue();
        });
    }

    @Test
    void leavesOutNearlyAllTextsThatHaveNothingInCommon() {
        long met = IntStream.range(0, 10_000)
                .filter(pair -> mayBeAlike(slots(), slots()))
                .count();

        assertThat(met).isLessThan(10);
    }

    private static boolean mayBeAlike(short[] one, short[] other) {
        return footprint(one).mayBeAlike(footprint(other).sketch(), 0);
    }

    private static Footprint footprint(short[] slots) {
        return Footprint.of(new Signature(slots), 0);
    }

    private short[] slots() {
        short[] slots = new short[Signature.SLOTS];
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] = (short) random.nextInt();
        }
        return slots;
    }
}
