package news.dateline.ingest.parse.legacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.WireSequence;

/// What the header and the trailer of a message say.
///
/// @param scheme the first part of the guid
/// @param source who counts the messages; empty when nobody does
/// @param number as digits, from which the count's width is told; empty when there is none
/// @param keyword what the story is called
/// @param urgency 1 to 9, if it is told
/// @param subjects categories
/// @param filing when it was filed
public record LegacyHeader(
        String scheme,
        String source,
        Optional<String> number,
        Keyword keyword,
        Optional<Integer> urgency,
        List<ConceptRef> subjects,
        Filing filing) {
    private static final long BASE = 10;

    /// Copies the list.
    public LegacyHeader {
        subjects = List.copyOf(subjects);
    }

    /// What a story is called.
    ///
    /// @param slug as written, for the slug line
    /// @param separator of its parts
    /// @param identity the part that all versions share
    /// @param keywords single words of it
    /// @param marks what it says about the version
    /// @param marked the words that said so, as written
    public record Keyword(
            String slug,
            Optional<String> separator,
            String identity,
            List<String> keywords,
            Marks marks,
            List<String> marked) {
        /// No keyword.
        public static final Keyword NONE = new Keyword("", Optional.empty(), "", List.of(), Marks.NONE, List.of());

        /// Copies the lists.
        public Keyword {
            keywords = List.copyOf(keywords);
            marked = List.copyOf(marked);
        }
    }

    /// When a message was filed.
    ///
    /// @param written as it stands at the end; blank when nothing stands there
    /// @param clock what that means, if it can be read
    /// @param day the day that names the story, if the message has one
    public record Filing(String written, Optional<WireClock> clock, Optional<LocalDate> day) {
        /// The day is that of the filing time.
        public static Filing of(String written, Optional<WireClock> clock) {
            return new Filing(written, clock, clock.map(WireClock::local).map(java.time.LocalDateTime::toLocalDate));
        }
    }

    /// The number as what it counts: three digits begin again at 1000, four at 10000.
    Optional<WireSequence> sequence() {
        return number.map(
                digits -> new WireSequence(source, Long.parseLong(digits), (long) Math.pow(BASE, digits.length())));
    }
}
