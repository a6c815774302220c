package news.dateline.ingest.parse.newsml1;

import java.util.Locale;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.Extent;
import org.jspecify.annotations.Nullable;

/// How much of the story a revision says. NewsML 1.2 §5.5.1.4, `Update`.
final class Update {
    private Update() {}

    /// N is a whole item, A a replacement of its management, U changes to parts of it. What another letter means is
    /// judged by what the item holds, so that an item without content never empties a story.
    static Extent of(Item item, @Nullable Element revision) {
        String letter = revision == null ? null : revision.attribute("Update");
        return switch (letter == null ? "" : letter.toUpperCase(Locale.ROOT)) {
            case "A" -> Extent.MANAGEMENT;
            case "U" -> Extent.PATCH;
            case "N", "" -> isPatch(item.root()) ? unknown(item, "N with Update elements") : Extent.FULL;
            default -> unknown(item, "Update=\"" + letter + "\"");
        };
    }

    /// Reads the number of the revision before, where it says nothing that the revision's own does not. What a patch
    /// is to be laid upon, and a gap, stay in `unparsed`.
    static void readPrevious(@Nullable Element revision, long version, Extent extent) {
        if (revision == null || extent == Extent.PATCH) {
            return;
        }
        String previous = revision.peek("PreviousRevision");
        if (previous == null) {
            return;
        }
        boolean usual = Revision.number(previous)
                .filter(number -> number == 0 || number == version - 1)
                .isPresent();
        if (usual) {
            revision.attribute("PreviousRevision");
        }
    }

    private static Extent unknown(Item item, String what) {
        item.notes().repair(Leniency.UPDATE_UNKNOWN, what);
        if (isPatch(item.root())) {
            return Extent.PATCH;
        }
        return holdsContent(item.root()) ? Extent.FULL : Extent.MANAGEMENT;
    }

    private static boolean isPatch(Element root) {
        return Children.peek(root, "Update") != null && !holdsContent(root);
    }

    private static boolean holdsContent(Element root) {
        return Children.peek(root, NewsMl1Parser.COMPONENT) != null || Children.peek(root, "TopicSet") != null;
    }
}
