package news.dateline.enrich;

import java.time.Duration;
import news.dateline.schemas.model.LaneAnswer;
import news.dateline.schemas.model.SignedStory;
import news.dateline.schemas.registry.SchemaRegistry;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/// What [DuplicateTopology] remembers: nothing for longer than [#WINDOW], so that memory is bounded by what wires send
/// in that time.
///
/// @param signed serde of signed stories
/// @param answers serde of answers
public record DuplicateStores(Serde<SignedStory> signed, Serde<LaneAnswer> answers) {
    /// How far apart two stories with the same text may come.
    public static final Duration WINDOW = Duration.ofDays(2);

    /// By lane and story id: each text of the story, signed.
    public static final String SIGNED = "duplicate-signed";
    /// By story id: what the lanes said about each version.
    public static final String ANSWERS = "duplicate-answers";

    /// The stores of an installation.
    public static DuplicateStores of(SchemaRegistry registry) {
        return new DuplicateStores(
                new AvroSerde<>(SignedStory.class, registry), new AvroSerde<>(LaneAnswer.class, registry));
    }

    StoreBuilder<WindowStore<String, SignedStory>> signedStore() {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(SIGNED, WINDOW, WINDOW, false), Serdes.String(), signed);
    }

    // What the lanes say within one transaction is written once.
    StoreBuilder<WindowStore<String, LaneAnswer>> answerStore() {
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(ANSWERS, WINDOW, WINDOW, false), Serdes.String(), answers)
                .withCachingEnabled();
    }
}
