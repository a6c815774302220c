package news.dateline.ingest.parse.nitf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.body.BodyReader;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Reads what a document says about its story, from where NITF has it.
final class StoryReader {
    private static final int LOWEST_URGENCY = 8;
    private static final String SIGNALS = "http://cv.iptc.org/newscodes/signal/";

    private final Nitf nitf;
    private final Management management;
    private final StoryDraft draft;
    private final WireStory.Builder story;

    StoryReader(Nitf nitf, Management management, StoryDraft draft) {
        this.nitf = nitf;
        this.management = management;
        this.draft = draft;
        this.story = draft.story();
    }

    void read() {
        Element body = Nitf.first(nitf.root(), "body");
        Element content = body == null ? null : Nitf.first(body, "body.content");
        docdata();
        corrections();
        story.setGenres(genres());
        story.setSubjects(new Subjects(nitf).read(content));
        story.setRights(Rights.of(nitf));
        new BodyHead(nitf).read(story);
        draft.languages(languages(content));
        if (body != null) {
            content(body);
        }
    }

    private void docdata() {
        Element docdata = nitf.docdata();
        DocTimes times = new DocTimes(nitf);
        story.setExpires(times.of(docdata, "date.expire", "expires"));
        Element dateline = Nitf.first(nitf.bodyHead(), "dateline");
        if (dateline != null) {
            story.setContentCreated(times.of(dateline, "story.date", "contentCreated"));
        }
        story.setUrgency(urgency(docdata));
        story.setDeclaredProvider(Nitf.value(docdata, "doc-id", "regsrc"));
        story.setServices(literals(Nitf.values(docdata, "doc-scope", "scope"), null));
        story.setKeywords(keywords(docdata));
        story.getEdNotes().addAll(Nitf.values(docdata, "ed-msg", "info"));
    }

    private static @Nullable Integer urgency(Element docdata) {
        Element element = Nitf.first(docdata, "urgency");
        Integer urgency = element == null ? null : Words.number(element.peek("ed-urg"), 1, LOWEST_URGENCY);
        if (element != null && urgency != null) {
            element.attribute("ed-urg");
        }
        return urgency;
    }

    // Where the document has no key-list, some wires write keywords as HTML pages do.
    private List<String> keywords(Element docdata) {
        List<String> keywords = new ArrayList<>();
        Nitf.all(docdata, "key-list").forEach(list -> keywords.addAll(Nitf.values(list, "keyword", "key")));
        String meta = keywords.isEmpty() ? nitf.meta("keywords") : null;
        if (meta != null) {
            for (String word : meta.split(",", -1)) {
                keywords.add(word.strip());
            }
        }
        keywords.removeIf(String::isEmpty);
        return keywords;
    }

    // NITF, correction: the item corrects a document that was published; a wire's empty template says nothing.
    private void corrections() {
        List<Link> links = new ArrayList<>();
        management
                .other()
                .filter(other -> !other.equals(story.getGuid()))
                .ifPresent(other -> links.add(link("management-doc-idref", other)));
        for (Element correction : Nitf.all(nitf.docdata(), "correction")) {
            String id = correction.attribute("id-string");
            String info = correction.attribute("info");
            if (id != null) {
                links.add(link("correction", id));
            }
            if (info != null) {
                story.getEdNotes().add(info);
            }
            boolean isTemplate = id == null
                    && info == null
                    && (correction.peek("info") != null || correction.peek("id-string") != null);
            if (!isTemplate) {
                story.setSignals(
                        List.of(new Codes("sig:correction", SIGNALS + "correction", null).concept(null, List.of())));
            }
        }
        story.setLinks(links);
    }

    private static Link link(String rel, String id) {
        return new Link(rel, id, null, null, null, null);
    }

    // NITF, tobject: what kind of news object it is, and how it treats its matter.
    private List<ConceptRef> genres() {
        List<ConceptRef> genres = new ArrayList<>();
        for (Element tobject : Nitf.all(nitf.head(), "tobject")) {
            Optional.ofNullable(tobject.attribute("tobject.type"))
                    .ifPresent(type -> genres.addAll(literals(List.of(type), "tobject.type")));
            genres.addAll(literals(
                    Nitf.values(tobject, "tobject.property", "tobject.property.type"), "tobject.property.type"));
        }
        return genres;
    }

    private static List<ConceptRef> literals(List<String> values, @Nullable String role) {
        List<ConceptRef> concepts = new ArrayList<>(values.size());
        for (String value : values) {
            concepts.add(new Codes(null, null, value).concept(null, role, List.of(), Codes.Related.none()));
        }
        return concepts;
    }

    private List<String> languages(@Nullable Element content) {
        String declared = content == null ? nitf.root().language() : content.language();
        String language = declared == null ? nitf.root().attribute("baselang") : declared;
        return language == null ? List.of() : List.of(language);
    }

    private void content(Element body) {
        Set<String> headlines = new HashSet<>();
        story.getHeadlines().forEach(headline -> headlines.add(headline.getText()));
        Content content = BodyReader.read(body, headlines);
        story.setBody(content.body());
        story.setPictures(content.pictures());
        story.getEdNotes().addAll(content.notes());
        if (content.headlineRepeated()) {
            nitf.notes().repair(Leniency.HEADLINE_REPEATED, "body");
        }
        for (String part : content.setAside()) {
            if (!"body.head".equals(part)) {
                nitf.notes().repair(Leniency.BODY_PART_SET_ASIDE, part);
            }
        }
        if (story.getHeadlines().isEmpty() && content.headline() != null) {
            story.setHeadlines(List.of(new LocalizedText(content.headline(), null, nitf.language(body))));
            nitf.notes().repair(Leniency.HEADLINE_FROM_BODY, content.headline());
            nitf.notes().inferred("headlines");
        }
    }
}
