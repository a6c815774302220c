package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.ConceptRef;

/// Who made it. NewsML 1.2 §5.9.1. Where a component and those around it say it, the nearest to the text counts.
final class Administration {
    private final Item item;
    private final List<Element> levels = new ArrayList<>(4);

    /// @param path the nearest first
    Administration(Item item, List<Component> path) {
        this.item = item;
        for (Component component : path) {
            Element administrative = component.administrative();
            if (administrative != null) {
                administrative.markRead();
                levels.add(administrative);
            }
        }
    }

    /// The names of the parties in that part.
    List<String> parties(String part) {
        for (Element level : levels) {
            List<String> names = new ArrayList<>(2);
            for (Element group : Children.all(level, part)) {
                for (Element party : Children.all(group, "Party")) {
                    String name = item.formalName(party);
                    if (name != null) {
                        names.add(name);
                    }
                }
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /// The same as concepts.
    List<ConceptRef> concepts(String part) {
        return Concepts.literals(parties(part));
    }

    /// The ids that the provider's own systems have for it.
    List<AltId> ids() {
        List<AltId> ids = new ArrayList<>(1);
        for (Element level : levels) {
            for (String name : List.of("SystemIdentifier", "FileName")) {
                for (String id : Words.plain(Children.all(level, name))) {
                    ids.add(new AltId(id, name));
                }
            }
        }
        return ids;
    }
}
