package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Reads NewsManagement. NewsML 1.2, NewsManagement.
final class Management {
    private static final int LOWEST_URGENCY = 9;

    private final Item item;
    private final StoryDraft draft;
    private final WireStory.Builder story;
    private final @Nullable Element management;

    Management(Item item, StoryDraft draft) {
        this.item = item;
        this.draft = draft;
        this.story = draft.story();
        this.management = Children.first(item.root(), "NewsManagement");
    }

    /// Fills the story.
    ///
    /// @return why the item cannot be used, if it cannot
    Optional<Rejected> read() {
        if (management == null) {
            item.notes().repair(Leniency.STATUS_MISSING, "NewsManagement");
            item.notes().inferred("pubStatus");
            return Optional.empty();
        }
        Optional<NewsStatus> status = status(management);
        if (status.isEmpty()) {
            return Optional.of(
                    item.rejected(Reason.BAD_STATUS, "Status is none of Usable, Embargoed, Withheld and Canceled"));
        }
        story.setPubStatus(status.get().now());
        Optional<Rejected> unclear = statusWillChange(management, status.get());
        times(management);
        instructions(management);
        story.setItemClass(item.formalNameOf(management, "NewsItemType"));
        story.setUrgency(urgency(management));
        story.setLinks(Links.ofManagement(management));
        return unclear;
    }

    private Optional<NewsStatus> status(Element parent) {
        Element element = Children.first(parent, "Status");
        if (element == null) {
            item.notes().repair(Leniency.STATUS_MISSING, "Status");
            item.notes().inferred("pubStatus");
            return Optional.of(NewsStatus.USABLE);
        }
        String name = item.formalName(element);
        return name == null ? Optional.empty() : NewsStatus.of(name, item.notes());
    }

    private Optional<Rejected> statusWillChange(Element parent, NewsStatus status) {
        FutureStatuses future = new FutureStatuses(item, parent);
        Optional<Rejected> unclear = status == NewsStatus.EMBARGOED
                ? draft.embargo(future.embargo(), item.root().position())
                : Optional.empty();
        story.setStatusWillChange(future.announced().orElse(null));
        return unclear;
    }

    private void times(Element parent) {
        Element first = Children.first(parent, "FirstCreated");
        story.setFirstCreated(first == null ? null : ItemTimes.read(item.times(), first, "firstCreated"));
        Element revision = Children.first(parent, "ThisRevisionCreated");
        story.setVersionCreated(revision == null ? null : ItemTimes.read(item.times(), revision, "versionCreated"));
    }

    private void instructions(Element parent) {
        List<ConceptRef> signals = new ArrayList<>(1);
        RevisionStatuses statuses = new RevisionStatuses(item);
        statuses.read(parent);
        for (Element instruction : Children.all(parent, "Instruction")) {
            statuses.read(instruction);
            String name = instruction.attribute("FormalName");
            if (name != null) {
                signals.add(signal(name));
            }
            if (instruction.elements().isEmpty() && !instruction.isBlank()) {
                story.getEdNotes().add(Words.collapse(instruction.text()));
            }
        }
        story.setSignals(signals);
        story.setStatusChanges(statuses.changes());
    }

    private static ConceptRef signal(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "correction" -> Concepts.signal("correction", name);
            case "update" -> Concepts.signal("update", name);
            default -> Concepts.literal(name);
        };
    }

    private @Nullable Integer urgency(Element parent) {
        Element element = Children.first(parent, "Urgency");
        if (element == null) {
            return null;
        }
        String written = element.peek("FormalName");
        Integer urgency = Words.number(written == null ? element.peekText() : written, 1, LOWEST_URGENCY);
        if (urgency != null) {
            item.formalName(element);
        }
        return urgency;
    }
}
