package news.dateline.publish.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.publish.Stories;
import news.dateline.publish.Terms;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StatusChange;
import news.dateline.schemas.model.StatusWillChange;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// One version as the model sees it; times count in seconds from the start of the history.
///
/// @param number the wire's, or our guess
/// @param numbered whether the wire said it
/// @param text what it says; the same when it is sent again
/// @param created when it was made
/// @param sent when it was sent
/// @param received when Dateline had it
/// @param status its status
/// @param extent whether it brings the whole story, its management alone or changes alone
/// @param embargo until when it is held; -1 for none, [#NO_END] for an embargo without an end
/// @param expires when it is of no more use; -1 for never
/// @param country what it is about
/// @param said statuses that it says of earlier versions
/// @param announced the status that it will have; empty when it keeps its own
/// @param correction a signal says that it corrects
/// @param notIn the countries for which its own terms forbid it
record Version(
        int number,
        boolean numbered,
        int text,
        int created,
        int sent,
        int received,
        PubStatus status,
        Extent extent,
        int embargo,
        int expires,
        String country,
        List<Said> said,
        Optional<Announced> announced,
        boolean correction,
        Set<String> notIn) {
    static final int NO_END = Integer.MAX_VALUE;
    static final Instant START = Instant.parse("2026-03-29T00:30:00Z");

    Version {
        said = List.copyOf(said);
        notIn = Set.copyOf(notIn);
    }

    /// Whether its own terms let it be read in a territory; none is everywhere.
    boolean isFor(List<String> territory) {
        return notIn.isEmpty() || (!territory.isEmpty() && Collections.disjoint(notIn, territory));
    }

    /// A status of an earlier version.
    ///
    /// @param version which, or 0 for all
    record Said(int version, PubStatus status) {
        boolean isAbout(Version other) {
            return version == 0 || version == other.number();
        }

        private StatusChange change() {
            return new StatusChange(version == 0 ? null : (long) version, status);
        }
    }

    /// A status to come.
    record Announced(int at, PubStatus status) {}

    /// The same, received at another time.
    Version receivedAt(int time) {
        return new Version(
                number,
                numbered,
                text,
                created,
                sent,
                time,
                status,
                extent,
                embargo,
                expires,
                country,
                said,
                announced,
                correction,
                notIn);
    }

    PubStatus statusAt(int now) {
        return announced
                .filter(change -> change.at() <= now)
                .map(Announced::status)
                .orElse(isKill() ? PubStatus.CANCELED : status);
    }

    /// Whether it is canceled itself, or leaves nothing of the story: no content of its own, and all before canceled.
    boolean isKill() {
        return status == PubStatus.CANCELED
                || (extent != Extent.FULL && said.contains(new Said(0, PubStatus.CANCELED)));
    }

    boolean isUsable() {
        return status == PubStatus.USABLE && !isKill();
    }

    static Instant at(long seconds) {
        return START.plus(Duration.ofSeconds(seconds));
    }

    EnrichedStory story() {
        WireStory.Builder story = Stories.version(number)
                .setContentHash("text " + text)
                .setInferred(numbered ? List.of() : List.of("version"))
                .setReceivedAt(at(received))
                .setVersionCreated(at(created))
                .setTransmission(Transmission.newBuilder().setSent(at(sent)).build())
                .setPubStatus(status)
                .setExtent(extent)
                .setStatusChanges(said.stream().map(Said::change).toList())
                .setStatusWillChange(announced
                        .map(change -> new StatusWillChange(change.status(), at(change.at())))
                        .orElse(null))
                .setExpires(expires < 0 ? null : at(expires))
                .setEmbargo(held())
                .setRights(notIn.isEmpty() ? List.of() : List.of(Terms.notIn(List.copyOf(notIn))));
        if (extent != Extent.FULL) {
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
