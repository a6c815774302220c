package news.dateline.client;

import java.time.Instant;
import java.util.Optional;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;

/// Events as publish makes them, small.
final class Told {
    private Told() {}

    static StoryEvent event(EventKind kind, String storyId, long revision) {
        boolean withdrawn = kind == EventKind.WITHDRAWN;
        return StoryEvent.newBuilder()
                .setEventId(storyId + ":" + revision + ":greece")
                .setKind(kind)
                .setStoryId(storyId)
                .setRevision(revision)
                .setChannel("greece")
                .setGuid("urn:newsml:meridian.example:" + storyId)
                .setVersion(revision)
                .setWire("meridian")
                .setProvider("Meridian")
                .setTraceId("0af7651916cd43dd8448eb211c80319c")
                .setReceivedAt(Instant.EPOCH)
                .setDecidedAt(Instant.EPOCH)
                .setReason(withdrawn ? "KILLED" : null)
                .setStory(
                        withdrawn
                                ? null
                                : ReadyStory.newBuilder()
                                        .setHeadline("Ferries sail, " + revision)
                                        .build())
                .build();
    }

    static Delivery delivery(EventKind kind, String storyId, long revision) {
        Position position = new Position("greece", 0, revision);
        StoryEvent event = event(kind, storyId, revision);
        return switch (kind) {
            case PUBLISHED -> new Delivery.Published(position, event);
            case UPDATED -> new Delivery.Updated(position, event);
            case CORRECTED -> new Delivery.Corrected(position, event);
            case WITHDRAWN -> new Delivery.Withdrawn(position, event);
        };
    }

    static Optional<String> headline(Optional<Delivery.Standing> standing) {
        return standing.map(one -> one.story().getHeadline());
    }
}
