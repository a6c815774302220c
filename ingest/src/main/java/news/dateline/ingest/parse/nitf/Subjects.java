package news.dateline.ingest.parse.nitf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What a document is about: its subjects (`tobject.subject`), the things it names for the whole document
/// (`identified-content`), where it happened (`evloc`), and the things in its text that have a code of their own. Names
/// without a code in the text are only words of it.
final class Subjects {
    private static final String SUBJECT = "tobject.subject.";
    // Who made a picture is not what the story is about.
    private static final String MEDIA = "media";

    private final Nitf nitf;
    private final Things things;
    // By what they are, so that a thing named in each paragraph is one subject.
    private final Map<String, ConceptRef> subjects = new LinkedHashMap<>();

    Subjects(Nitf nitf) {
        this.nitf = nitf;
        this.things = new Things(nitf);
    }

    /// @param content the text, if there is one
    List<ConceptRef> read(@Nullable Element content) {
        for (Element tobject : Nitf.all(nitf.head(), "tobject")) {
            Nitf.all(tobject, "tobject.subject").forEach(this::subject);
        }
        Nitf.all(nitf.docdata(), "evloc").forEach(this::eventLocation);
        for (Element identified : Nitf.all(nitf.docdata(), "identified-content")) {
            for (Element named : identified.elements()) {
                if (Things.isThing(named)) {
                    thing(named);
                }
            }
        }
        if (content != null) {
            coded(content);
        }
        return new ArrayList<>(subjects.values());
    }

    private void subject(Element subject) {
        String source = subject.attribute(SUBJECT + "ipr");
        String number = subject.attribute(SUBJECT + "refnum");
        String code = number == null ? subject.attribute(SUBJECT + "code") : number;
        Codes codes = code == null ? Codes.none() : Codes.of(source == null ? Codes.IPTC : source, code);
        List<LocalizedText> names = firstOf(subject, SUBJECT + "detail", SUBJECT + "matter", SUBJECT + "type");
        if (code != null || !names.isEmpty()) {
            add(codes.concept(Codes.ABSTRACT, names));
        }
    }

    // NITF, evloc: where the event took place, as opposed to where the story was written.
    private void eventLocation(Element evloc) {
        String country = evloc.attribute("iso-cc");
        Codes code = country == null ? Codes.none() : Codes.country(country);
        List<LocalizedText> names = firstOf(evloc, "city", "county-dist", "state-prov");
        if (!names.isEmpty()) {
            add(Codes.none().concept(Codes.PLACE, null, names, Codes.Related.within(code.qcode())));
        } else if (country != null) {
            add(code.concept(Codes.PLACE, List.of()));
        }
    }

    private void thing(Element element) {
        things.of(element).ifPresent(this::add);
    }

    private void coded(Element element) {
        for (Element inner : element.elements()) {
            if (inner.peek("value") != null && Things.isThing(inner)) {
                thing(inner);
            } else if (!MEDIA.equals(inner.name())) {
                coded(inner);
            }
        }
    }

    private void add(ConceptRef concept) {
        String code = concept.getQcode().or(concept::getLiteral).orElse(null);
        String what = code == null ? named(concept.getNames()) : code;
        subjects.putIfAbsent(concept.getType().orElse("") + ' ' + what, concept);
    }

    // No code has such a character in it.
    private static String named(List<LocalizedText> names) {
        StringBuilder all = new StringBuilder();
        for (LocalizedText name : names) {
            all.append('\n').append(name.getText()).append('\n').append(name.getLanguage());
        }
        return all.toString();
    }

    // Only the most particular name is the concept's; the others, of what is around it, stay in `unparsed`.
    private List<LocalizedText> firstOf(Element element, String... attributes) {
        for (String attribute : attributes) {
            String name = element.attribute(attribute);
            if (name != null) {
                return List.of(new LocalizedText(name, null, nitf.language(element)));
            }
        }
        return List.of();
    }
}
