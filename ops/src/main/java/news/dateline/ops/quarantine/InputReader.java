package news.dateline.ops.quarantine;

import java.util.Set;
import news.dateline.schemas.model.Quarantined;

/// Reads an input again that ingest refused. It writes nothing.
public interface InputReader {
    /// The ids of the wires whose inputs it can read.
    Set<String> wires();

    /// What the input means today.
    ///
    /// @param refused whose bytes are whole, of one of [#wires]
    Reread read(Quarantined refused);
}
