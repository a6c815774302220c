package news.dateline.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.time.Times;
import news.dateline.schemas.StoryId;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.WireStory;

/// One version of a story while its parser reads it: what every format has in common at the start and at the end.
public final class StoryDraft {
    private final WireInput input;
    private final Notes notes;
    private final WireStory.Builder story;

    /// @param input the message that it came in
    /// @param format the parser's name
    /// @param guid the wire's identity for the story, or the one that was inferred
    /// @param contentHash over what the wire said in this item
    /// @param notes where the parser is lenient
    public StoryDraft(WireInput input, String format, String guid, String contentHash, Notes notes) {
        this.input = input;
        this.notes = notes;
        this.story = WireStory.newBuilder()
                .setId(StoryId.of(input.wire().provider(), guid).value())
                .setTraceId(input.traceId())
                .setWire(input.wire().id())
                .setProvider(input.wire().provider())
                .setFormat(format)
                .setReceivedAt(input.receivedAt())
                .setGuid(guid)
                .setContentHash(contentHash)
                .setVersion(1L)
                .setPubStatus(PubStatus.USABLE)
                // A builder has null for what was never set; these are looked at before the end.
                .setHeadlines(List.of())
                .setDescriptions(List.of())
                .setBylines(List.of())
                .setPictures(List.of())
                .setLinks(List.of())
                .setBody(new Body("", List.of()))
                // Avro finds out defaults at length, each time; these are its own.
                .setExtent(Extent.FULL)
                .setStatusChanges(List.of())
                .setAltIds(List.of())
                .setSignals(List.of())
                .setServices(List.of())
                .setGenres(List.of())
                .setCreators(List.of())
                .setContributors(List.of())
                .setInfoSources(List.of())
                .setLocated(List.of())
                .setLanguages(List.of())
                .setSubjects(List.of())
                .setKeywords(List.of())
                .setRights(List.of())
                .setEdNotes(new ArrayList<>())
                .setUnparsed(new ArrayList<>())
                .setRepairs(new ArrayList<>());
    }

    /// The message that it came in.
    public WireInput input() {
        return input;
    }

    /// Where the parser is lenient.
    public Notes notes() {
        return notes;
    }

    /// What is known so far.
    public WireStory.Builder story() {
        return story;
    }

    /// The languages that the item declares; where it declares none, the wire's, marked inferred.
    public void languages(List<String> declared) {
        Optional<String> assumed = input.wire().language();
        if (declared.isEmpty() && assumed.isPresent()) {
            notes.inferred("languages");
            story.setLanguages(List.of(assumed.get()));
        } else {
            story.setLanguages(declared);
        }
    }

    /// Sets the embargo. The status must be set before: a recall must work whatever else is wrong with the item,
    /// anything
    /// else waits until somebody says what was meant.
    ///
    /// @param position where the item stands, for the rejection
    /// @return why the item cannot be used, if it cannot
    public Optional<Rejected> embargo(Times.Holding holding, String position) {
        return switch (holding) {
            case Times.Holding.Free free -> Optional.empty();
            case Times.Holding.Held held -> {
                story.setEmbargo(held.embargo());
                yield Optional.empty();
            }
            case Times.Holding.Unclear unclear -> unclear(unclear.written(), position);
        };
    }

    private Optional<Rejected> unclear(String written, String position) {
        if (story.getPubStatus() == PubStatus.USABLE) {
            return Optional.of(
                    new Rejected(Reason.BAD_TIME, "The embargo \"" + written + "\" is not a date and time", position));
        }
        notes.repair(Leniency.EMBARGO_UNREADABLE, written);
        story.setEmbargo(new Embargo(null, written, false));
        return Optional.empty();
    }

    /// The finished story.
    ///
    /// @param rest what was not understood
    public ParseOutcome.Story finish(Leftovers rest) {
        if (hasNothing()) {
            notes.repair(Leniency.NOTHING_FOR_READERS, "Neither headline, text, picture, description nor link");
        }
        if (rest.dropped() > 0) {
            notes.repair(Leniency.UNPARSED_CUT, rest.dropped() + " pieces over the limit");
        }
        StrangeTerms.of(story).forEach(what -> notes.repair(Leniency.RIGHTS_NOT_UNDERSTOOD, what));
        story.getUnparsed().addAll(rest.pieces());
        List<Repair> repairs = new ArrayList<>(story.getRepairs());
        repairs.addAll(notes.repairs());
        story.setRepairs(repairs);
        story.setInferred(notes.inferred());
        return new ParseOutcome.Story(story.build());
    }

    // Such an item is valid: metadata may be all that it is for. Whoever publishes decides what to do without words.
    private boolean hasNothing() {
        return story.getPubStatus() == PubStatus.USABLE
                && (story.getExtent() == null || story.getExtent() == Extent.FULL)
                && story.getHeadlines().isEmpty()
                && story.getBody().getParagraphs().isEmpty()
                && story.getPictures().isEmpty()
                && story.getDescriptions().isEmpty()
                && story.getLinks().isEmpty();
    }
}
