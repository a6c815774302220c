package news.dateline.app.stage;

import java.time.Duration;
import java.util.Optional;

/// Asks the brokers whether they let a stage do what it must.
public interface Rights {
    /// Nobody can say; only trying tells.
    Rights NOT_KNOWN = Optional::empty;

    /// Why they would refuse now, in a sentence; empty when they would not, or when nobody can say.
    Optional<String> refused();

    /// After how long it is worth asking again.
    default Duration pause() {
        return Duration.ofSeconds(5);
    }
}
