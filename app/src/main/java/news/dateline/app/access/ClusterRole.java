package news.dateline.app.access;

import java.util.Locale;

/// Who comes to the brokers, each under a name of its own: so each can be told apart, and shut out by itself.
public enum ClusterRole {
    /// The stage that takes stories in.
    INGEST,
    /// The stage that enriches, and finds near-duplicates beside that.
    ENRICH,
    /// The stage that publishes.
    PUBLISH,
    /// The stage that looks after the others, sends canaries and replays.
    OPS,
    /// Whoever makes topics and gives orders from the command line.
    ADMIN;

    /// The name to log in with.
    public String user() {
        return "dateline-" + name().toLowerCase(Locale.ROOT);
    }
}
