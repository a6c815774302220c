package news.dateline.bench.faults.check;

import java.time.Instant;

/// A broken promise.
public sealed interface Flaw {
    /// It was accepted, and no event tells it.
    ///
    /// @param offer what was accepted
    record Lost(Offer offer) implements Flaw {}

    /// Two events tell it, or one event came twice.
    ///
    /// @param first the event that came first
    /// @param again the other
    record Twice(Heard first, Heard again) implements Flaw {}

    /// An older version came after a newer one.
    ///
    /// @param newer what came first
    /// @param older what came after it
    record Swapped(Heard newer, Heard older) implements Flaw {}

    /// An event tells the version with other words.
    ///
    /// @param offer what was offered
    /// @param heard what is told
    record Altered(Offer offer, Heard heard) implements Flaw {}

    /// Nobody offered what an event tells.
    ///
    /// @param heard the event
    record Unexplained(Heard heard) implements Flaw {}

    /// A reader with `read_committed` was given it, and it is not among what is committed.
    ///
    /// @param heard what the reader was given
    record Aborted(Heard heard) implements Flaw {}

    /// It is committed, and the reader who listened all the time was not given it.
    ///
    /// @param heard the event, as it was read afterwards
    record PassedOver(Heard heard) implements Flaw {}

    /// The site was told it before its embargo was over.
    ///
    /// @param heard the event
    /// @param until when the embargo ended
    record Early(Heard heard, Instant until) implements Flaw {}

    /// It was pushed again and again, and never got a 202.
    ///
    /// @param offer what was pushed
    record NeverAccepted(Offer offer) implements Flaw {}

    /// A push of a good story was answered with neither 202 nor 503.
    ///
    /// @param offer what was pushed
    /// @param status the answer
    record Refused(Offer offer, int status) implements Flaw {}
}
