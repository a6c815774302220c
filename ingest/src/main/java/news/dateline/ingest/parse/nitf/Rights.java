package news.dateline.ingest.parse.nitf;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import org.jspecify.annotations.Nullable;

/// Who holds rights in the text and what users may do, word for word. NITF: `doc.copyright` and `doc.rights` for
/// systems, `rights` and notes of the class `cpyrt` for readers. A picture's rights are its own and not here.
final class Rights {
    private static final List<String> TERMS =
            List.of("owner", "agent", "type", "limitations", "geography", "location-code", "startdate", "enddate");

    private final Nitf nitf;
    private final List<RightsInfo> rights = new ArrayList<>();

    private Rights(Nitf nitf) {
        this.nitf = nitf;
    }

    static List<RightsInfo> of(Nitf nitf) {
        Rights rights = new Rights(nitf);
        rights.read();
        return rights.rights;
    }

    private void read() {
        for (String holder : Nitf.values(nitf.docdata(), "doc.copyright", "holder")) {
            rights.add(new RightsInfo(holder, List.of(), List.of(), List.of(), List.of()));
        }
        Nitf.all(nitf.docdata(), "doc.rights").forEach(this::terms);
        for (Element element : Nitf.all(nitf.bodyHead(), "rights")) {
            String words = Words.verbatim(element);
            element.markAllRead();
            add(words, List.of(), element);
        }
        for (Element note : nitf.bodyHead().elements()) {
            if (isCopyright(note)) {
                notice(Texts.line(note), note);
            }
        }
        // Some wires say it in a meta element instead, as HTML pages do.
        if (rights.isEmpty()) {
            notice(nitf.meta("copyright"), nitf.head());
        }
    }

    /// Whether a note says who holds the copyright.
    static boolean isCopyright(Element note) {
        return Nitf.isOurs(note, "note") && "cpyrt".equals(note.peek("noteclass"));
    }

    // Each attribute is a term of its own, under its own name.
    private void terms(Element element) {
        List<LocalizedText> terms = new ArrayList<>();
        for (String name : TERMS) {
            String value = element.attribute(name);
            if (value != null) {
                terms.add(new LocalizedText(value, name, nitf.language(element)));
            }
        }
        add(null, terms, element);
    }

    private void add(@Nullable String words, List<LocalizedText> terms, Element element) {
        List<LocalizedText> all = new ArrayList<>(terms);
        if (words != null) {
            all.add(new LocalizedText(words, null, nitf.language(element)));
        }
        if (!all.isEmpty()) {
            rights.add(new RightsInfo(null, List.of(), all, List.of(), List.of()));
        }
    }

    private void notice(@Nullable String words, Element element) {
        if (words != null) {
            rights.add(new RightsInfo(
                    null,
                    List.of(new LocalizedText(words, null, nitf.language(element))),
                    List.of(),
                    List.of(),
                    List.of()));
        }
    }
}
