package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.Link;
import org.jspecify.annotations.Nullable;

/// Links to other items. Without a revision they mean the latest one.
final class Links {
    private Links() {}

    /// DerivedFrom and AssociatedWith, in their order.
    static List<Link> ofManagement(Element management) {
        List<Link> links = new ArrayList<>(2);
        for (Element element : management.elements()) {
            switch (element.name()) {
                case "DerivedFrom" -> add(element, "derivedFrom", links);
                case "AssociatedWith" -> {
                    String relation = element.attribute("FormalName");
                    add(element, relation == null ? "associatedWith" : relation, links);
                }
                default -> {}
            }
        }
        return links;
    }

    /// The items that a component points at, in their order, with its role as the relation.
    static void ofComponent(Item item, Component component, List<Link> links) {
        for (Element reference : component.references()) {
            component.markPathRead();
            add(reference, component.declaredRole(), links);
        }
        for (Element nested : component.items()) {
            guidOf(item, nested)
                    .ifPresent(guid -> links.add(new Link(component.declaredRole(), guid, null, null, null, null)));
        }
        component.components().forEach(inner -> ofComponent(item, inner, links));
    }

    private static void add(Element element, @Nullable String rel, List<Link> links) {
        String target = element.attribute("NewsItem");
        if (target == null) {
            target = element.attribute("Href");
        }
        if (target == null) {
            return;
        }
        element.markRead();
        ItemUrn urn = ItemUrn.of(target).orElse(new ItemUrn(target, null));
        links.add(new Link(rel, urn.guid(), null, urn.revision(), null, null));
    }

    private static Optional<String> guidOf(Item item, Element nested) {
        return new Identity(new Item(nested, item.input(), new Notes(), item.topics())).guid();
    }
}
