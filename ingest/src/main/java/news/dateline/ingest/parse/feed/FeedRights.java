package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import org.jspecify.annotations.Nullable;

/// What an item or a feed says about its rights, word for word: notices and the addresses of licences.
final class FeedRights {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final List<LocalizedText> notices = new ArrayList<>();
    private final List<LocalizedText> terms = new ArrayList<>();
    private @Nullable String holder;

    /// The rights that stand in `parts`; empty when nothing is said.
    ///
    /// @param language for texts that declare none
    static List<RightsInfo> of(Parts parts, @Nullable String language) {
        FeedRights rights = new FeedRights();
        rights.notices(parts.all(Module.CORE, "copyright"), language);
        rights.notices(parts.all(Module.CORE, "rights"), language);
        rights.notices(parts.all(Module.ATOM, "rights"), language);
        rights.notices(parts.all(Module.DC, "rights"), language);
        rights.notices(parts.all(Module.TERMS, "rights"), language);
        rights.licences(parts.all(Module.LICENSE, "license"), language);
        rights.licences(parts.all(Module.TERMS, "license"), language);
        rights.licences(parts.all(Module.TERMS, "accessRights"), language);
        rights.links(parts.all(Module.CORE, "link"), language);
        rights.links(parts.all(Module.ATOM, "link"), language);
        Element holds = parts.first(Module.TERMS, "rightsHolder");
        rights.holder = holds == null ? null : TextOf.verbatim(holds);
        return rights.info();
    }

    private List<RightsInfo> info() {
        boolean silent = notices.isEmpty() && terms.isEmpty() && holder == null;
        return silent ? List.of() : List.of(new RightsInfo(holder, notices, terms, List.of(), List.of()));
    }

    private void notices(List<Element> elements, @Nullable String language) {
        elements.forEach(element -> add(notices, TextOf.verbatim(element), element, language));
    }

    private void licences(List<Element> elements, @Nullable String language) {
        for (Element element : elements) {
            String resource = element.attribute(RDF, "resource");
            add(terms, resource == null ? TextOf.verbatim(element) : resource, element, language);
        }
    }

    // RFC 4946: a link to the licence.
    private void links(List<Element> links, @Nullable String language) {
        for (Element link : links) {
            if ("license".equals(link.peek("rel"))) {
                link.attribute("rel");
                add(terms, link.attribute("href"), link, language);
            }
        }
    }

    private static void add(
            List<LocalizedText> texts, @Nullable String text, Element element, @Nullable String language) {
        if (text != null) {
            String own = element.language();
            texts.add(new LocalizedText(text, null, own == null ? language : own));
        }
    }
}
