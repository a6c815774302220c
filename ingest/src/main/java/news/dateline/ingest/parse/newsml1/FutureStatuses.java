package news.dateline.ingest.parse.newsml1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.StatusWillChange;

/// Statuses that will come by themselves. NewsML 1.2, StatusWillChange; since 1.1 there may be several.
final class FutureStatuses {
    private final Item item;
    private final List<Change> changes = new ArrayList<>(1);

    FutureStatuses(Item item, Element management) {
        this.item = item;
        for (Element child : management.elements()) {
            if ("StatusWillChange".equals(child.name())) {
                read(child);
            }
        }
    }

    private record Change(NewsStatus status, Element element, Element at) {}

    private void read(Element change) {
        String name = item.formalNameOf(change, "FutureStatus");
        Optional<NewsStatus> status = name == null ? Optional.empty() : NewsStatus.of(name, item.notes());
        Element at = Children.first(change, "DateAndTime");
        if (status.isPresent() && at != null) {
            changes.add(new Change(status.get(), change, at));
        }
    }

    /// Until when an embargoed item is held: until it becomes usable. What it is waiting for must be known before it
    /// can end, so that without a time, or with several, there is no end.
    Times.Holding embargo() {
        List<Change> ends = changes.stream()
                .filter(change -> change.status() == NewsStatus.USABLE)
                .toList();
        changes.removeAll(ends);
        if (ends.size() != 1) {
            return new Times.Holding.Held(new Embargo(null, "Embargoed", false));
        }
        ends.getFirst().element().markRead();
        return item.times().embargo("StatusWillChange", ends.getFirst().at().text());
    }

    /// The first other change; those after it stay in `unparsed`.
    Optional<StatusWillChange> announced() {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Change change = changes.getFirst();
        change.element().markRead();
        Instant time = ItemTimes.read(item.times(), change.at(), "statusWillChange");
        if (time != null && change.status() == NewsStatus.EMBARGOED) {
            item.notes().repair(Leniency.STATUS_AS_WITHHELD, "StatusWillChange");
        }
        return Optional.ofNullable(time)
                .map(at -> new StatusWillChange(change.status().elsewhere(), at));
    }
}
