package news.dateline.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import news.dateline.publish.fold.Decision.Question;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.serde.AvroJson;
import news.dateline.schemas.serde.RecordSize;

/// A version that waits in quarantine until a person has settled a question.
final class Waiting {
    /// Bytes of a version, as they are reckoned, that is shown whole. In JSON, which says every field's name and
    /// writes some signs with six, it takes no more than six times as many: that fits into a record.
    private static final int MOST = 2 << 20;

    private Waiting() {}

    static Quarantined of(WireStory story, Question question, Instant now) {
        boolean isShown = RecordSize.isWithin(story, MOST);
        return Quarantined.newBuilder()
                .setTraceId(story.getTraceId())
                .setWire(story.getWire())
                .setStage("publish")
                .setReason(question.name())
                .setDetail(words(question) + ": story " + story.getId() + ", version " + story.getVersion()
                        + (isShown
                                ? ""
                                : "; too large to be shown here, it is as it came on wire.raw, under its trace"))
                .setContentType("application/json")
                .setReceivedAt(story.getReceivedAt())
                .setQuarantinedAt(now)
                .setContent(isShown ? json(story) : ByteBuffer.allocate(0))
                .setTruncated(!isShown)
                .build();
    }

    private static ByteBuffer json(WireStory story) {
        return ByteBuffer.wrap(AvroJson.of(story).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Question question) {
        return switch (question) {
            case USABLE_AFTER_KILL -> "A usable version has come after a kill";
            case USABLE_AFTER_RECALL -> "A usable version has come after the wire withheld the story";
            case SAME_VERSION_OTHER_CONTENT -> "Two versions have the same number and times but other content";
            case RECALL_WITHOUT_VERSION ->
                "The wire withholds the story without saying which version, and its versions have numbers: it still stands";
            case PARTIAL_VERSION -> "A version says only what changes, and of what is not known";
        };
    }
}
