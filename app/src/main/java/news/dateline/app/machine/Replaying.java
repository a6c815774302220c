package news.dateline.app.machine;

import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.ingest.journal.JournalRecords;
import news.dateline.ops.quarantine.Quarantine;

/// Quarantine with its way out, wired to a backbone.
public final class Replaying {
    private Replaying() {}

    /// The quarantine of an installation, with today's parsers and the wires of the configuration in force.
    public static Quarantine on(Backbone backbone) {
        Set<String> ways = StageGroups.of(backbone.config()).stream()
                .flatMap(stage -> stage.topics().stream())
                .collect(Collectors.toSet());
        return new Quarantine(
                backbone.topics(),
                backbone.cluster().clientSettings(),
                new InputsAgain(backbone.config().wires(), new JournalRecords(backbone.topics())),
                ways);
    }
}
