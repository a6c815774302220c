package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A place and the larger ones that it is in. NewsML 1.2 §5.9.3.7.
final class Place {
    private static final String TYPE = "cpnat:geoArea";
    // The most exact first.
    private static final List<String> PARTS = List.of("SubLocation", "City", "CountryArea", "Country", "WorldRegion");
    private static final int SHORT_CODE = 2;
    private static final int LONG_CODE = 3;

    private Place() {}

    /// Whether the element is a property that says where.
    static boolean isPart(Element element) {
        String name = element.peek("FormalName");
        return "Property".equals(element.name()) && name != null && PARTS.contains(name.strip());
    }

    /// The place that the properties say; empty when they say none.
    static Optional<ConceptRef> of(List<Element> properties) {
        List<String> said = new ArrayList<>(4);
        @Nullable String language = null;
        for (String part : PARTS) {
            for (Element property : properties) {
                if (part.equals(String.valueOf(property.peek("FormalName")).strip())) {
                    String value = value(property);
                    if (value != null) {
                        language = said.isEmpty() ? property.language() : language;
                        said.add("Country".equals(part) ? country(value) : value);
                    }
                }
            }
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(place(said, language));
    }

    private static ConceptRef place(List<String> said, @Nullable String language) {
        String name = said.getFirst();
        List<String> broader = said.subList(1, said.size());
        return name.startsWith("iso3166-")
                ? Concepts.named(name, null, null, TYPE, List.of(), broader)
                : Concepts.named(null, null, null, TYPE, List.of(new LocalizedText(name, null, language)), broader);
    }

    private static @Nullable String value(Element property) {
        property.markRead();
        property.attribute("FormalName");
        String value = property.attribute("Value");
        return value == null && property.peek("Value") == null ? Words.line(property) : value;
    }

    // ISO 3166-1, in the aliases of IPTC's catalog; another word is a name.
    private static String country(String value) {
        boolean code = value.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (code && value.length() == LONG_CODE) {
            return "iso3166-1a3:" + value;
        }
        return code && value.length() == SHORT_CODE ? "iso3166-1a2:" + value : value;
    }
}
