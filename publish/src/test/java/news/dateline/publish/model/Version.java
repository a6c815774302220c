package news.dateline.publish.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// One version as the model sees it; times count in seconds from the start of the history.
///
/// @param number the wire's
/// @param created when it was made
/// @param sent when it was sent
/// @param received when Dateline had it; no two are the same
/// @param status its status
/// @param managementAlone it brings its management alone
/// @param embargo until when it is held; -1 for none, [#NO_END] for an embargo without an end
/// @param expires when it is of no more use; -1 for never
/// @param country what it is about
/// @param correction a signal says that it corrects
record Version(
        int number,
        int created,
        int sent,
        int received,
        PubStatus status,
        boolean managementAlone,
        int embargo,
        int expires,
        String country,
        boolean correction) {
    static final int NO_END = Integer.MAX_VALUE;
    static final Instant START = Instant.parse("2026-03-29T00:30:00Z");

    static Instant at(long seconds) {
        return START.plus(Duration.ofSeconds(seconds));
    }

    EnrichedStory story() {
        WireStory.Builder story = Stories.version(number)
                .setContentHash("r" + received)
                .setReceivedAt(at(received))
                .setVersionCreated(at(created))
                .setTransmission(Transmission.newBuilder().setSent(at(sent)).build())
                .setPubStatus(status)
                .setExtent(managementAlone ? Extent.MANAGEMENT : Extent.FULL)
                .setExpires(expires < 0 ? null : at(expires))
                .setEmbargo(held());
        if (managementAlone) {
            story.setHeadlines(List.of()).setBody(new Body("", List.of()));
        }
        if (correction) {
            story.setSignals(
                    List.of(ConceptRef.newBuilder().setQcode("sig:correction").build()));
        }
        return Stories.in(country, "150", story);
    }

    private @Nullable Embargo held() {
        if (embargo < 0) {
            return null;
        }
        Optional<Instant> until = embargo == NO_END ? Optional.empty() : Optional.of(at(embargo));
        return new Embargo(until.orElse(null), "", false);
    }
}
