package news.dateline.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.app.config.KafkaSecurity;
import news.dateline.app.config.KafkaSecurity.Identity;
import news.dateline.app.config.KafkaSecurity.Tls;
import news.dateline.app.config.PemFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    @BeforeEach
    void read() throws IOException {
        for (String file : new String[] {"ca.crt", "user.crt", "user.key"}) {
            Files.writeString(folder.resolve(file), "old\n");
        }
    }

    @Test
    void filesThatSayWhatTheySaidAreNeverDue() throws IOException {
        Renewal renewal = renewal();
        assertThat(renewal.isDue()).isFalse();
        now = now.plus(Duration.ofDays(400));

        Files.writeString(folder.resolve("user.crt"), "old\n");

        assertThat(renewal.isDue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.crt", "user.crt", "user.key"})
    void aNewFileIsDueOnceTheTimeOfThisInstanceIsOver(String file) throws IOException {
        Renewal renewal = renewal();
        assertThat(renewal.isDue()).isFalse();
        now = now.plus(Duration.ofDays(335));

        Files.writeString(folder.resolve(file), "new\n");

        assertThat(renewal.isDue()).isFalse();
        now = now.plus(PATIENCE.minusSeconds(1));
        assertThat(renewal.isDue()).isFalse();
        now = now.plusSeconds(1);
        assertThat(renewal.isDue()).isTrue();
    }

    @Test
    void aFileThatIsAwayOrAsItWasAgainIsNotDue() throws IOException {
        Renewal renewal = renewal();
        Path certificate = folder.resolve("user.crt");

        Files.delete(certificate);
        assertThat(renewal.isDue()).isFalse();
        Files.writeString(certificate, "new\n");
        assertThat(renewal.isDue()).isFalse();
        now = now.plus(PATIENCE);
        assertThat(renewal.isDue()).isTrue();
        Files.writeString(certificate, "old\n");
        assertThat(renewal.isDue()).isFalse();
    }

    @Test
    void instancesDoNotGoAllAtOnce() {
        assertThat(Stream.generate(() -> new Renewal(KafkaSecurity.NONE))
                        .limit(50)
                        .map(Renewal::patience))
                .allSatisfy(patience -> assertThat(patience).isLessThan(Duration.ofHours(1)))
                .anySatisfy(patience -> assertThat(patience).isGreaterThan(Duration.ofMinutes(20)))
                .anySatisfy(patience -> assertThat(patience).isLessThan(Duration.ofMinutes(40)));
    }

    @Test
    void whereNothingIsEncryptedNothingIsDue() {
        assertThat(new Renewal(KafkaSecurity.NONE, () -> now, Duration.ZERO).isDue())
                .isFalse();
    }

    private Renewal renewal() {
        Identity identity = new Identity(file("user.crt"), file("user.key"));
        KafkaSecurity inUse =
                new KafkaSecurity(Optional.of(new Tls(file("ca.crt"), Optional.of(identity))), Optional.empty());
        return new Renewal(inUse, () -> now, PATIENCE);
    }

    private PemFile file(String name) {
        return new PemFile(folder.resolve(name).toString(), "old");
    }
}
