package news.dateline.schemas;

import java.util.List;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.FeedCursor;
import news.dateline.schemas.model.LaneAnswer;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.PushReceipt;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.SignedStory;
import news.dateline.schemas.model.StoryCluster;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import news.dateline.schemas.model.WireStory;
import org.apache.avro.specific.SpecificRecord;

/// The types that are kept: values of topics, and of the stores that Kafka Streams keeps in topics of its own.
public final class AvroTypes {
    private AvroTypes() {}

    /// Every one of them.
    public static List<Class<? extends SpecificRecord>> all() {
        return List.of(
                RawWire.class,
                WireStory.class,
                EnrichedStory.class,
                StoryEvent.class,
                Quarantined.class,
                StoryDecision.class,
                StoryOrder.class,
                PushReceipt.class,
                FeedCursor.class,
                Channel.class,
                Entity.class,
                LedgerEntry.class,
                StoryCluster.class,
                SignedStory.class,
                LaneAnswer.class,
                OpsAudit.class);
    }
}
