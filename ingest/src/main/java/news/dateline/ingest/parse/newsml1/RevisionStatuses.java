package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Markup;
import news.dateline.schemas.model.StatusChange;
import org.jspecify.annotations.Nullable;

/// What this revision does to earlier ones. NewsML 1.2 §5.6.10: a RevisionStatus without a revision is about all of
/// them.
final class RevisionStatuses {
    private final Item item;
    private final List<StatusChange> changes = new ArrayList<>(1);

    RevisionStatuses(Item item) {
        this.item = item;
    }

    List<StatusChange> changes() {
        return changes;
    }

    /// Reads what stands in a NewsManagement or an Instruction.
    void read(Element parent) {
        for (Element child : parent.elements()) {
            if ("RevisionStatus".equals(child.name())) {
                change(child);
            }
        }
    }

    private void change(Element element) {
        String written = element.peek("Revision");
        Long revision = written == null ? null : Revision.number(written).orElse(null);
        Optional<NewsStatus> status = status(element);
        if (status.isEmpty() || (written != null && revision == null)) {
            item.notes().repair(Leniency.REVISION_STATUS_UNREADABLE, Markup.of(element));
            return;
        }
        if (status.get() == NewsStatus.EMBARGOED) {
            item.notes().repair(Leniency.STATUS_AS_WITHHELD, "RevisionStatus");
        }
        element.markRead();
        element.attribute("Revision");
        changes.add(new StatusChange(revision, status.get().elsewhere()));
    }

    private Optional<NewsStatus> status(Element element) {
        @Nullable String name = item.formalNameOf(element, "Status");
        return name == null ? Optional.empty() : NewsStatus.of(name, item.notes());
    }
}
