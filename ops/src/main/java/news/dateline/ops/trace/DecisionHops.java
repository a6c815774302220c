package news.dateline.ops.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryOrder;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// The hops from publish on: what was ordered, decided and told; and what somebody did to a record by hand.
final class DecisionHops {
    static final List<String> EVENT =
            List.of("kind", "storyId", "revision", "channels", "reason", "version", "traceId", "receivedAt");

    private DecisionHops() {}

    static Said ordered(StoryOrder order) {
        String what = order.getKind().name().toLowerCase(Locale.ROOT);
        String why = order.getVersion()
                        .map(version -> "version " + version + ", ")
                        .orElse("")
                + order.getChannel().map(channel -> "channel " + channel + ", ").orElse("")
                + "by " + order.getBy()
                + (order.getReason().isEmpty() ? "" : ": " + order.getReason());
        return new Said(
                new Subject(order.getStoryId(), null, null, order.getVersion().orElse(null), null),
                new Hop.Event(Step.ORDERED, "ordered " + what, why));
    }

    /// A record in quarantine is of a push; of which story it is, it may not have said.
    static Said audited(OpsAudit audit) {
        String why = audit.getOutcome() + ", " + audit.getTopic() + "-" + audit.getPartition() + "-" + audit.getOffset()
                + ", attempt " + audit.getAttempt() + ", by " + audit.getBy()
                + (audit.getDetail().isEmpty() ? "" : ": " + audit.getDetail());
        return new Said(
                new Subject(null, audit.getTraceId(), null, null, null),
                new Hop.Event(Step.AUDITED, "ordered " + audit.getAction().toLowerCase(Locale.ROOT), why));
    }

    static Said decided(StoryDecision decision) {
        String what = decision.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Said(subject(decision), new Hop.Event(Step.DECIDED, what, why(decision)));
    }

    static Said waits(StoryDecision held) {
        return new Said(subject(held), new Hop.Event(Step.EMBARGO, "waits", end(held)));
    }

    /// What a tombstone says.
    static Said waitsNoMore(@Nullable String story) {
        return new Said(new Subject(story, null, null, null, null), new Hop.Event(Step.EMBARGO, "waits no more", ""));
    }

    static Said published(GenericRecord event) {
        Collection<?> channels = (Collection<?>) event.get("channels");
        String where = channels.isEmpty()
                ? "no channel"
                : channels.stream().map(Object::toString).collect(Collectors.joining(", "));
        String why = reason(event).map(reason -> reason + ": from " + where).orElse("to " + where);
        return told(Step.PUBLISHED, event, why);
    }

    static Said channel(GenericRecord event) {
        return told(Step.CHANNEL, event, reason(event).orElse(""));
    }

    private static Said told(Step step, GenericRecord event, String why) {
        Subject subject = new Subject(
                event.get("storyId").toString(),
                event.get("traceId").toString(),
                (Long) event.get("receivedAt"),
                (Long) event.get("version"),
                (Long) event.get("revision"));
        return new Said(subject, new Hop.Event(step, ArrivalHops.word(event, "kind"), why));
    }

    private static Optional<String> reason(GenericRecord event) {
        return ArrivalHops.text(event, "reason");
    }

    private static String why(StoryDecision decision) {
        return switch (decision.getKind()) {
            case HELD -> end(decision);
            case SUPERSEDED ->
                decision.getSupersededBy().map(by -> "by version " + by).orElse("");
            case DUPLICATE -> "";
            case RESTRICTED ->
                decision.getChannel()
                                .map(channel -> "channel " + channel + ": ")
                                .orElse("")
                        + decision.getReason().orElse("");
            case NEEDS_PERSON -> decision.getReason().orElse("");
        };
    }

    private static String end(StoryDecision decision) {
        return ArrivalHops.end(decision.getUntil().map(Instant::toEpochMilli).orElse(null));
    }

    private static Subject subject(StoryDecision decision) {
        return Subject.ofVersion(
                decision.getStoryId(),
                decision.getTraceId(),
                decision.getReceivedAt().toEpochMilli(),
                decision.getVersion());
    }
}
