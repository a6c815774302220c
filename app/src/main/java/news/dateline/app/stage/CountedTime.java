package news.dateline.app.stage;

import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/// The time by which Kafka Streams paces what it does: the machine's at the start, counted on from there. Kafka paces
/// commits and looks by the machine's clock; when that is set an hour ahead and back again, none is due for an hour.
final class CountedTime implements Time {
    private static final long NANOS_A_MILLISECOND = 1_000_000;

    private final Time machine;
    private final long start;
    private final long nanosAtStart;

    CountedTime(Time machine) {
        this.machine = machine;
        this.start = machine.milliseconds();
        this.nanosAtStart = machine.nanoseconds();
    }

    @Override
    public long milliseconds() {
        return start + (machine.nanoseconds() - nanosAtStart) / NANOS_A_MILLISECOND;
    }

    @Override
    public long nanoseconds() {
        return machine.nanoseconds();
    }

    @Override
    public void sleep(long millis) {
        machine.sleep(millis);
    }

    // The deadline is one of this clock.
    @Override
    public void waitObject(Object object, Supplier<Boolean> condition, long deadline) throws InterruptedException {
        machine.waitObject(object, condition, machine.milliseconds() + deadline - milliseconds());
    }
}
