package news.dateline.app.stage;

import java.time.Duration;

/// Keeps what goes on and on from being said over and over.
public final class Seldom {
    /// Often enough for whoever looks, and no more.
    public static final Duration USUAL = Duration.ofMinutes(1);

    private final long pauseNanos;
    private String last = "";
    private long lastNanos;

    /// @param pause at least, between saying something and saying the same again
    public Seldom(Duration pause) {
        this.pauseNanos = pause.toNanos();
    }

    /// Whether it is time to say it; then it counts as said. What was not said last is said at once.
    public synchronized boolean isDue(String what) {
        long now = System.nanoTime();
        if (what.equals(last) && now - lastNanos < pauseNanos) {
            return false;
        }
        last = what;
        lastNanos = now;
        return true;
    }

    /// Lets the same be said again at once, since it was over in between.
    public synchronized void forget() {
        last = "";
    }
}
