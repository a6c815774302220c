package news.dateline.ops.quarantine;

import java.util.List;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.producer.ProducerRecord;

/// What an input means today.
///
/// @param stories the records of its stories, each for its lane; none where it is all vocabulary
/// @param refused its items that cannot be used today either
public record Reread(List<ProducerRecord<String, byte[]>> stories, List<Quarantined> refused) {
    public Reread {
        stories = List.copyOf(stories);
        refused = List.copyOf(refused);
    }
}
