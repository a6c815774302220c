package news.dateline.ingest.parse.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// What stands above the text besides headlines: by-line, distributor, dateline, abstract, notes. NITF, body.head.
final class BodyHead {
    private static final String SUMMARY = "drol:summary";

    private final Nitf nitf;
    private final Things things;

    BodyHead(Nitf nitf) {
        this.nitf = nitf;
        this.things = new Things(nitf);
    }

    void read(WireStory.Builder story) {
        // The people first: a line of text takes all that is in it.
        story.setCreators(within("byline", "person"));
        story.setBylines(lines("byline"));
        story.setInfoSources(distributors());
        story.setCreditline(first(lines("distributor")));
        story.setLocated(within("dateline", "location"));
        story.setDateline(first(lines("dateline")));
        story.setDescriptions(abstracts());
        for (Element note : Nitf.all(nitf.bodyHead(), "note")) {
            String words = Rights.isCopyright(note) ? null : Texts.paragraphs(note);
            if (words != null) {
                story.getEdNotes().add(words);
            }
        }
    }

    private List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        for (Element element : Nitf.all(nitf.bodyHead(), name)) {
            String line = Texts.line(element);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<ConceptRef> within(String name, String thing) {
        List<ConceptRef> found = new ArrayList<>();
        for (Element element : Nitf.all(nitf.bodyHead(), name)) {
            for (Element named : Nitf.all(element, thing)) {
                things.of(named).ifPresent(found::add);
            }
        }
        return found;
    }

    // NITF, distributor: who distributes the document, which need not be who made it; often without an org in it.
    private List<ConceptRef> distributors() {
        List<ConceptRef> found = new ArrayList<>(within("distributor", "org"));
        for (Element element : Nitf.all(nitf.bodyHead(), "distributor")) {
            String line = Nitf.first(element, "org") == null ? Texts.line(element) : null;
            Optional.ofNullable(line)
                    .map(words -> new LocalizedText(words, null, nitf.language(element)))
                    .map(words -> Codes.none().concept(Codes.ORGANISATION, List.of(words)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<LocalizedText> abstracts() {
        List<LocalizedText> texts = new ArrayList<>();
        for (Element element : Nitf.all(nitf.bodyHead(), "abstract")) {
            String words = Texts.paragraphs(element);
            if (words != null) {
                texts.add(new LocalizedText(words, SUMMARY, nitf.language(element)));
            }
        }
        return texts;
    }

    private static @Nullable String first(List<String> lines) {
        return lines.isEmpty() ? null : lines.getFirst();
    }
}
