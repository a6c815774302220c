package news.dateline.ingest.parse.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// People, organisations, places, events and other things that an element names. NITF enriched text: `value` is the
/// thing's code in the vocabulary `idsrc`; a place may have its parts and their codes instead.
final class Things {
    private static final Map<String, String> TYPES = Map.of(
            "person", Codes.PERSON,
            "org", Codes.ORGANISATION,
            "location", Codes.PLACE,
            "event", Codes.EVENT,
            "object.title", Codes.OBJECT,
            "virtloc", "",
            "classifier", "");
    private static final List<String> PLACES_FROM_NARROW = List.of("sublocation", "city", "state", "region", "country");

    private final Nitf nitf;

    Things(Nitf nitf) {
        this.nitf = nitf;
    }

    /// Whether elements of that name name a thing.
    static boolean isThing(Element element) {
        return TYPES.containsKey(element.name()) && Nitf.isOurs(element, element.name());
    }

    /// The thing that the element names, which is then read; empty when it says nothing.
    Optional<ConceptRef> of(Element element) {
        Codes codes = codes(element);
        Codes.Related related = new Codes.Related(broader(element), sameAs(element));
        List<LocalizedText> names = names(element);
        if (names.isEmpty() && codes.equals(Codes.none())) {
            return Optional.empty();
        }
        return Optional.of(codes.concept(typeOf(element), element.attribute("type"), names, related));
    }

    private static @Nullable String typeOf(Element element) {
        String type = TYPES.getOrDefault(element.name(), "");
        return type.isEmpty() ? null : type;
    }

    private static Codes codes(Element element) {
        String value = element.attribute("value");
        String source = element.attribute("idsrc");
        if (value == null) {
            value = element.attribute("location-code");
            source = element.attribute("code-source");
        }
        return value == null ? Codes.none() : Codes.of(source, value);
    }

    // NITF, location: its parts are of the same place, the narrowest is what it is called.
    private List<LocalizedText> names(Element element) {
        for (String part : PLACES_FROM_NARROW) {
            Element narrow = "location".equals(element.name()) ? Nitf.first(element, part) : null;
            String name = narrow == null ? null : Texts.line(narrow);
            if (narrow != null && name != null) {
                Texts.line(element);
                return List.of(new LocalizedText(name, null, nitf.language(narrow)));
            }
        }
        String name = Texts.line(element);
        return name == null ? List.of() : List.of(new LocalizedText(name, null, nitf.language(element)));
    }

    private static List<String> broader(Element element) {
        Element country = "location".equals(element.name()) ? Nitf.first(element, "country") : null;
        String code = country == null ? null : country.attribute("iso-cc");
        String qcode = code == null ? null : Codes.country(code).qcode();
        return qcode == null ? List.of() : List.of(qcode);
    }

    private static List<String> sameAs(Element element) {
        List<String> ids = new ArrayList<>(1);
        for (Element alternative : Nitf.all(element, "alt-code")) {
            String value = alternative.attribute("value");
            String source = alternative.attribute("idsrc");
            if (value != null) {
                ids.add(source == null ? value : source + ":" + value);
            }
        }
        return ids;
    }
}
