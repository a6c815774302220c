package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.Test;

class CountedTimeTest {
    private static final long HOUR = 3_600_000;

    private final Machine machine = new Machine();
    private final CountedTime time = new CountedTime(machine);

    @Test
    void goesOnWhereTheMachinesClockLeaps() {
        long start = time.milliseconds();
        machine.sleep(5);
        machine.set = HOUR;
        assertThat(time.milliseconds()).isEqualTo(start + 5);

        machine.sleep(5);
        machine.set = -HOUR;
        assertThat(time.milliseconds()).isEqualTo(start + 10);
    }

    @Test
    void waitsAsLongAsItWasAskedTo() throws InterruptedException {
        machine.set = HOUR;
        time.waitObject(this, () -> true, time.milliseconds() + 7);

        assertThat(machine.waited).isEqualTo(7);
    }

    /// A machine whose clock may be set.
    private static final class Machine implements Time {
        private long passed = 1_000;
        private long set;
        private long waited;

        @Override
        public long milliseconds() {
            return passed + set;
        }

        @Override
        public long nanoseconds() {
            return passed * 1_000_000;
        }

        @Override
        public void sleep(long millis) {
            passed += millis;
        }

        @Override
        public void waitObject(Object object, Supplier<Boolean> condition, long deadline) {
            waited = deadline - milliseconds();
        }
    }
}
