package news.dateline.ops.trace;

import java.util.Comparator;
import java.util.OptionalDouble;

/// One record of a story's way, and what happened by it.
///
/// @param place where the record is
/// @param at the record's time, in milliseconds of the epoch
/// @param subject what it is about
/// @param event what happened
public record Hop(RecordPlace place, long at, Subject subject, Event event) {
    private static final double MILLIS = 1000;

    /// In the order in which they happened.
    static final Comparator<Hop> BY_TIME = Comparator.comparingLong(Hop::at)
            .thenComparing(hop -> hop.event.step())
            .thenComparing(hop -> hop.place.topic())
            .thenComparingInt(hop -> hop.place.partition())
            .thenComparingLong(hop -> hop.place.offset());

    /// What happened.
    ///
    /// @param step on which part of the way
    /// @param what in a word or two: `parsed`, `held`, `withdrawn`
    /// @param why what was decided it on, or what came of it; may quote what a wire sent
    record Event(Step step, String what, String why) {
        /// Longer words are cut: an index holds millions.
        static final int MOST_LETTERS = 300;

        Event {
            why = why.length() > MOST_LETTERS ? cut(why) : why;
        }

        private static String cut(String text) {
            int end = Character.isHighSurrogate(text.charAt(MOST_LETTERS - 1)) ? MOST_LETTERS - 1 : MOST_LETTERS;
            return text.substring(0, end) + "…";
        }
    }

    /// What happened, in a word or two.
    public String what() {
        return event.what();
    }

    /// What was decided it on, or what came of it; empty where there is nothing to say. May quote what a wire sent.
    public String why() {
        return event.why();
    }

    /// How long after Dateline had the last byte; empty when that is not known.
    public OptionalDouble secondsSinceReceived() {
        Long received = subject.receivedAt();
        return received == null ? OptionalDouble.empty() : OptionalDouble.of((at - received) / MILLIS);
    }
}
