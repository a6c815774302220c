package news.dateline.ingest.parse.newsml1;

import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import org.jspecify.annotations.Nullable;

/// One NewsItem while it is being read.
///
/// @param root its element
/// @param input the message that it came in
/// @param notes where its parser was lenient
/// @param topics that its elements may point at
record Item(Element root, WireInput input, Notes notes, Topics topics) {
    /// The name from a vocabulary that the element gives; null when it gives none. NewsML 1.2 §5.2, `FormalName`.
    @Nullable
    String formalName(Element element) {
        return formalName(element, notes);
    }

    static @Nullable String formalName(Element element, Notes notes) {
        String name = element.attribute("FormalName");
        if (name != null || element.children().isEmpty() || element.peek("FormalName") != null) {
            return name;
        }
        boolean text = !element.isBlank() && element.elements().isEmpty();
        if (!text) {
            return null;
        }
        notes.repair(Leniency.FORMAL_NAME_AS_TEXT, element.name());
        return Words.line(element);
    }

    /// The formal name of the child of that name; null when there is none.
    @Nullable
    String formalNameOf(Element parent, String name) {
        Element child = Children.first(parent, name);
        return child == null ? null : formalName(child);
    }

    /// The rules for its times.
    Times times() {
        return times(input, notes);
    }

    static Times times(WireInput input, Notes notes) {
        return new Times(input.wire().zone(), notes, BasicTime::read);
    }

    Rejected rejected(Reason reason, String detail) {
        return new Rejected(reason, detail, root.position());
    }
}
