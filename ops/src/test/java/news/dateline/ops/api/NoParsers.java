package news.dateline.ops.api;

import java.util.Set;
import news.dateline.ops.quarantine.InputReader;
import news.dateline.ops.quarantine.Reread;
import news.dateline.schemas.model.Quarantined;

/// For a replay that comes to no input.
public record NoParsers() implements InputReader {
    @Override
    public Set<String> wires() {
        return Set.of();
    }

    @Override
    public Reread read(Quarantined refused) {
        throw new IllegalStateException("Nothing is read here");
    }
}
