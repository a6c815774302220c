package news.dateline.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import news.dateline.publish.fold.Decision.Question;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.serde.AvroJson;

/// A version that waits in quarantine until a person has settled a question.
final class Waiting {
    private Waiting() {}

    static Quarantined of(WireStory story, Question question, Instant now) {
        return Quarantined.newBuilder()
                .setTraceId(story.getTraceId())
                .setWire(story.getWire())
                .setStage("publish")
                .setReason(question.name())
                .setDetail(words(question) + ": story " + story.getId() + ", version " + story.getVersion())
                .setContentType("application/json")
                .setReceivedAt(story.getReceivedAt())
                .setQuarantinedAt(now)
                .setContent(ByteBuffer.wrap(AvroJson.of(story).toString().getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static String words(Question question) {
        return switch (question) {
            case USABLE_AFTER_KILL -> "A usable version has come after a kill";
            case SAME_VERSION_OTHER_CONTENT -> "Two versions have the same number and times but other content";
            case RECALL_WITHOUT_VERSION ->
                "The wire withholds the story without saying which version, and its versions have numbers: it still stands";
            case PARTIAL_VERSION -> "A version says only what changes, and of what is not known";
        };
    }
}
