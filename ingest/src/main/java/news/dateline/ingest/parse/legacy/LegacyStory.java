package news.dateline.ingest.parse.legacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.ingest.parse.ContentDigest;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.time.WireTime;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Makes a story of what a message of a legacy wire says: by the same rules whatever its frame is.
public final class LegacyStory {
    private static final char APART = '\u0001';

    private final WireInput input;
    private final LegacyHeader header;
    private final Notes notes;
    private final Leftovers rest;

    /// @param input what the message came in
    /// @param header what it says of itself
    /// @param notes where the parser was lenient
    /// @param rest what was not understood
    public LegacyStory(WireInput input, LegacyHeader header, Notes notes, Leftovers rest) {
        this.input = input;
        this.header = header;
        this.notes = notes;
        this.rest = rest;
    }

    /// The day that a message came, in the wire's zone if it has one: what is missing in its dates is near it.
    public static LocalDate received(WireInput input) {
        return input.receivedAt()
                .atZone(input.wire().zone().orElse(ZoneOffset.UTC))
                .toLocalDate();
    }

    /// The story.
    ///
    /// @param format the parser's name
    /// @param position of the message in the input, for a rejection
    public ParseOutcome of(String format, Heading heading, LegacyText text, String position) {
        Marks marks = header.keyword().marks().plus(heading.marks());
        LocalDate day = header.filing().day().orElseGet(() -> received(input));
        Optional<LegacyIdentity> identity =
                LegacyIdentity.of(header.scheme(), day, header.keyword().identity(), header.number(), marks);
        if (identity.isEmpty()) {
            return new Rejected(Reason.NO_GUID, "The message has neither keyword nor number", position);
        }
        List.of("guid", "version").forEach(notes::inferred);
        String guid = identity.get().guid();
        StoryDraft draft = new StoryDraft(input, format, guid, hash(heading, text, marks), notes);
        draft.languages(List.of());
        identity.get().toWhole().ifPresent(link -> draft.story().setLinks(List.of(link)));
        status(draft.story(), marks);
        header(draft.story(), marks, heading);
        time(draft.story());
        words(draft.story(), heading, marks.isOrder() ? forEditors(text) : text);
        embargo(draft, heading.embargo().or(text::embargo), marks);
        return draft.finish(rest);
    }

    private void status(WireStory.Builder story, Marks marks) {
        story.setVersion(marks.version());
        if (marks.status() != PubStatus.USABLE) {
            notes.repair(Leniency.STATUS_FROM_WORDS, marks.said().toString());
            notes.inferred("pubStatus");
            story.setPubStatus(marks.status());
        }
        // It says nothing for readers: the text that it is about is kept beside it.
        if (marks.isOrder()) {
            story.setExtent(Extent.MANAGEMENT);
        }
    }

    private void header(WireStory.Builder story, Marks marks, Heading heading) {
        story.setSequence(header.sequence().orElse(null))
                .setUrgency(header.urgency().orElse(null))
                .setSubjects(header.subjects())
                .setKeywords(header.keyword().keywords())
                .setSignals(signals(marks, heading));
        if (!header.keyword().slug().isEmpty()) {
            story.setSlugline(new Slugline(
                    header.keyword().slug(), header.keyword().separator().orElse(null)));
        }
    }

    // What was said in words is also passed on as it was: editors know their agency's words.
    private List<ConceptRef> signals(Marks marks, Heading heading) {
        List<ConceptRef> signals = new ArrayList<>();
        if (marks.isCorrection()) {
            signals.add(ConceptRef.newBuilder().setQcode("sig:correction").build());
        } else if (marks.isUpdate()) {
            signals.add(ConceptRef.newBuilder().setQcode("sig:update").build());
        }
        if (!signals.isEmpty()) {
            notes.inferred("signals");
        }
        List<String> written = new ArrayList<>(header.keyword().marked());
        written.addAll(heading.marked());
        written.forEach(
                words -> signals.add(ConceptRef.newBuilder().setLiteral(words).build()));
        return signals;
    }

    private void time(WireStory.Builder story) {
        String written = header.filing().written();
        Function<String, WireTime> reader =
                ignored -> header.filing().clock().map(WireClock::time).orElseGet(WireTime.Unreadable::new);
        Instant filed = written.isEmpty()
                ? null
                : new Times(input.wire().zone(), notes, reader).read("versionCreated", "filing time", written);
        if (filed == null) {
            // Whatever else orders the versions of a number must be there: the receipt is near the filing.
            notes.inferred("versionCreated");
            if (!written.isEmpty()) {
                rest.add("trailer/time", written);
            }
        }
        story.setVersionCreated(filed == null ? input.receivedAt() : filed).setTransmission(transmission(filed));
    }

    private @Nullable Transmission transmission(@Nullable Instant filed) {
        if (header.source().isEmpty()) {
            return null;
        }
        return Transmission.newBuilder()
                .setSent(filed)
                .setSender(header.source())
                .setTransmitId(
                        header.number().map(digits -> header.source() + digits).orElse(null))
                .build();
    }

    private void words(WireStory.Builder story, Heading heading, LegacyText text) {
        story.setHeadlines(Headlines.of(heading, text, notes))
                .setBylines(heading.bylines())
                .setDateline(text.dateline().orElse(null))
                .setCreditline(text.agency().orElse(null))
                .setDescriptions(text.standfirst().stream()
                        .map(line -> new LocalizedText(line, "drol:summary", null))
                        .toList())
                .setLocated(text.dateline().stream()
                        .map(place -> ConceptRef.newBuilder().setLiteral(place).build())
                        .toList())
                .setBody(text.body());
        story.getEdNotes().addAll(heading.notes());
        story.getEdNotes().addAll(text.notes());
    }

    // "Please kill item 157 …" is said to editors.
    private static LegacyText forEditors(LegacyText text) {
        List<String> lines = new ArrayList<>(text.standfirst());
        lines.addAll(text.body().getParagraphs());
        lines.addAll(text.notes());
        return LegacyText.forEditors(lines.stream()
                .flatMap(line -> java.util.stream.Stream.of(line, ""))
                .toList());
    }

    private void embargo(StoryDraft draft, Optional<String> words, Marks marks) {
        Optional<String> advance = marks.isAdvance()
                ? Optional.of(String.join(" ", header.keyword().marked()))
                : Optional.empty();
        words.or(() -> advance).ifPresent(declared -> {
            notes.repair(Leniency.EMBARGO_FROM_WORDS, declared);
            draft.story().setEmbargo(new Embargo(null, declared, false));
        });
    }

    // Not over number and time: the same text under another number is the same text.
    private String hash(Heading heading, LegacyText text, Marks marks) {
        return ContentDigest.sha256(header.keyword().identity()
                + APART
                + marks.version()
                + APART
                + heading.headlines()
                + heading.bylines()
                + heading.notes()
                + APART
                + text.standfirst()
                + text.dateline()
                + APART
                + text.body().getHtml()
                + APART
                + text.notes());
    }
}
