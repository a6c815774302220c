package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.Link;
import org.jspecify.annotations.Nullable;

/// Links to other items: `link` of an item, `itemRef` of a package. Without a version they mean the latest one.
final class Links {
    private Links() {}

    static List<Link> of(Item item) {
        List<Link> links = new ArrayList<>();
        for (Element link : item.itemMeta().all("link")) {
            links.add(link(link, link.attribute("rel")));
        }
        for (Element groupSet : Item.all(item.root(), "groupSet")) {
            new Groups(groupSet, links).read();
        }
        return links;
    }

    static Link link(Element element, @Nullable String rel) {
        Long version = version(element.peek("version"));
        if (version != null) {
            element.attribute("version");
        }
        String title = element.attribute("title");
        Element titled = title == null ? Item.first(element, "title") : null;
        return new Link(
                rel,
                element.attribute("residref"),
                element.attribute("href"),
                version,
                element.attribute("contenttype"),
                titled == null ? title : Words.line(titled));
    }

    private static @Nullable Long version(@Nullable String written) {
        return written == null ? null : Words.number(written);
    }

    /// The groups of a package, from its root group on, each once. Order inside a group says what comes first.
    private record Groups(Element groupSet, List<Link> links, Set<String> seen) {
        Groups(Element groupSet, List<Link> links) {
            this(groupSet, links, new HashSet<>());
        }

        void read() {
            String root = groupSet.attribute("root");
            if (root != null) {
                read(root);
            }
            // Groups that the root does not lead to are not lost.
            for (Element group : groupSet.elements()) {
                String id = group.peek("id");
                if (id != null && Item.isOurs(group, "group")) {
                    read(id);
                }
            }
        }

        private void read(String id) {
            if (!seen.add(id)) {
                return;
            }
            for (Element group : groupSet.elements()) {
                if (Item.isOurs(group, "group") && id.equals(group.peek("id"))) {
                    members(group);
                }
            }
        }

        private void members(Element group) {
            group.markRead();
            group.attribute("id");
            String role = group.attribute("role");
            for (Element member : group.elements()) {
                if (Item.isOurs(member, "itemRef")) {
                    member.markRead();
                    links.add(link(member, role));
                } else if (Item.isOurs(member, "groupRef") && member.peek("idref") != null) {
                    member.markRead();
                    String idref = member.attribute("idref");
                    if (idref != null) {
                        read(idref);
                    }
                }
            }
        }
    }
}
