package news.dateline.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whether the seconds that the monitor tells are true: each [Injection] on Kafka's own server with delays from 0.1 to
/// 600 s, measured again and again by the machine's clock. Prints the table of docs/benchmarks.md.
class LagTruthTest {
    private static final int ROUNDS = 10;
    private static final Duration PAUSE = Duration.ofMillis(300);

    @TempDir
    static Path folder;

    @Test
    @Timeout(180)
    void secondsAreTrueWhateverHappensToATopic() throws Exception {
        Map<Injection, Errors> errors = new EnumMap<>(Injection.class);
        try (TestBroker broker = new TestBroker(folder);
                Admin admin = Admin.create(broker.connection());
                LagMonitor monitor = LagMonitor.connect(broker.connection(), Clock.systemUTC())) {
            List<Injected> injected = new ArrayList<>();
            for (Injection injection : Injection.values()) {
                injected.add(Injected.into(broker, admin, injection));
            }
            List<StageGroup> groups = injected.stream().map(Injected::group).toList();
            for (int round = 0; round < ROUNDS; round++) {
                List<StageLag> measured = monitor.measure(groups);
                Instant now = Instant.now();
                for (int i = 0; i < injected.size(); i++) {
                    errors.computeIfAbsent(injected.get(i).injection(), first -> new Errors())
                            .take(injected.get(i), measured.get(i), now);
                }
                Thread.sleep(PAUSE);
            }
            injected.forEach(Injected::close);
        }

        System.out.print(Errors.table(errors));
        assertThat(errors).hasSize(Injection.values().length).allSatisfy((injection, found) -> {
            assertThat(found.samples()).as("%s", injection).isEqualTo(ROUNDS * Injected.DELAYS.size());
            assertThat(found.impossible()).as("%s: NaN or negative", injection).isZero();
            assertThat(found.good()).as("%s: within max(1 s, 2 %%)", injection).isGreaterThanOrEqualTo(0.95);
            assertThat(found.falseAlarms())
                    .as("%s: not 0 where nothing waits", injection)
                    .isZero();
        });
    }
}
