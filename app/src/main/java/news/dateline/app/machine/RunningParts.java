package news.dateline.app.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What was started, to be stopped in the opposite order: nothing more comes in while the rest finishes. Not for
/// several
/// threads.
final class RunningParts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /// Takes one more.
    ///
    /// @return that one
    <P extends AutoCloseable> P add(P part) {
        parts.push(part);
        return part;
    }

    /// Stops all of them: one that cannot be stopped does not keep the others running.
    ///
    /// @throws IllegalStateException when some could not be stopped, with why each could not
    @Override
    public void close() {
        IllegalStateException failed = null;
        while (!parts.isEmpty()) {
            failed = stop(parts.pop(), failed);
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static @Nullable IllegalStateException stop(AutoCloseable part, @Nullable IllegalStateException before) {
        try {
            part.close();
            return before;
        } catch (Exception e) {
            IllegalStateException failed =
                    before == null ? new IllegalStateException("Not everything could be stopped") : before;
            failed.addSuppressed(e);
            return failed;
        }
    }
}
