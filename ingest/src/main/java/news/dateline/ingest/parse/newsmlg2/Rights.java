package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.rights.Expressions;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Markup;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.RightsPolicy;
import org.jspecify.annotations.Nullable;

/// Who holds rights and what users may do, word for word. NewsML-G2 Guidelines, "Rights Metadata": `idrefs` limits a
/// rightsInfo to parts of the item.
///
/// @param ofItem the rights of the item as a whole
/// @param ofParts those that name the parts they are about
record Rights(List<RightsInfo> ofItem, List<OfPart> ofParts) {
    /// Rights of named parts.
    ///
    /// @param ids of the parts
    /// @param info the rights
    record OfPart(Set<String> ids, RightsInfo info) {}

    static Rights of(Item item) {
        List<RightsInfo> ofItem = new ArrayList<>();
        List<OfPart> ofParts = new ArrayList<>();
        Concepts concepts = new Concepts(item.catalog());
        for (Element element : Item.all(item.root(), "rightsInfo")) {
            String idrefs = element.attribute("idrefs");
            RightsInfo info = info(element, concepts, idrefs);
            if (idrefs == null) {
                ofItem.add(info);
            } else {
                ofParts.add(new OfPart(new HashSet<>(Words.list(idrefs)), info));
            }
        }
        return new Rights(ofItem, ofParts);
    }

    /// The rights of the part with one of these ids.
    List<RightsInfo> ofPart(Set<String> ids) {
        List<RightsInfo> found = new ArrayList<>();
        for (OfPart part : ofParts) {
            if (!Collections.disjoint(part.ids(), ids)) {
                found.add(part.info());
            }
        }
        return found;
    }

    /// Rights written inside a part's own metadata.
    static List<RightsInfo> within(Element part, Concepts concepts) {
        List<RightsInfo> found = new ArrayList<>();
        for (Element element : Item.all(part, "rightsInfo")) {
            found.add(info(element, concepts, null));
        }
        return found;
    }

    // They are terms, too, and travel as such.
    private static List<RightsPolicy> policies(Element info, List<LocalizedText> terms) {
        List<RightsPolicy> policies = new ArrayList<>(0);
        for (Element expression : Item.all(info, "rightsExpressionXML")) {
            List<Element> written = expression.elements();
            policies.addAll(Expressions.ofXml(expression.peek("langid"), written));
            for (Element element : written) {
                terms.add(new LocalizedText(Markup.of(element), expression.name(), null));
                element.markAllRead();
            }
        }
        for (Element expression : Item.all(info, "rightsExpressionData")) {
            String written = expression.text();
            policies.addAll(Expressions.ofText(expression.peek("langid"), written));
            terms.add(new LocalizedText(written.strip(), expression.name(), null));
        }
        return policies;
    }

    private static RightsInfo info(Element element, Concepts concepts, @Nullable String idrefs) {
        Element holder = Item.first(element, "copyrightHolder");
        List<String> scope = new ArrayList<>();
        for (String limit : new String[] {idrefs, element.attribute("scope"), element.attribute("aspect")}) {
            if (limit != null) {
                scope.addAll(Words.list(limit));
            }
        }
        List<LocalizedText> terms = Words.verbatims(Item.all(element, "usageTerms"));
        return new RightsInfo(
                holder == null ? null : concepts.idOf(holder),
                Words.verbatims(Item.all(element, "copyrightNotice")),
                terms,
                scope,
                policies(element, terms));
    }
}
