package news.dateline.ingest.parse.html;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.ContentDigest;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.body.PlainText;
import news.dateline.ingest.parse.json.JsonRest;
import news.dateline.ingest.parse.time.Times;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The story on one page.
final class HtmlStory {
    private static final Pattern NOT_IN_GUID = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final char BETWEEN = '\u0001';

    private final WireInput input;
    private final Document page;
    private final Notes notes;
    private final Metadata metadata;
    private final Leftovers rest = new Leftovers();

    HtmlStory(WireInput input, Document page, Notes notes) {
        this.input = input;
        this.page = page;
        this.notes = notes;
        this.metadata = Metadata.of(page);
    }

    ParseOutcome read(String headline) {
        Content content = content(headline);
        if (content.body().getParagraphs().isEmpty()) {
            return new Rejected(Reason.NOTHING_TO_PUBLISH, "The page has a headline and no text below it", "start");
        }
        PagePictures pictures = new PagePictures(metadata, content.pictures());
        List<String> bylines = bylines(content);
        StoryDraft draft = new StoryDraft(
                input, HtmlParser.FORMAT, guid(headline), hash(headline, bylines, content, pictures), notes);
        List.of("guid", "version", "versionCreated").forEach(notes::inferred);
        draft.languages(language());
        times(draft.story());
        about(draft.story());
        draft.story()
                .setHeadlines(List.of(new LocalizedText(headline, null, null)))
                .setDescriptions(description())
                .setBylines(bylines)
                .setCreditline(metadata.ofArticle("publisher", "sourceOrganization")
                        .or(() -> metadata.meta("og:site_name"))
                        .orElse(null))
                .setBody(content.body())
                .setPictures(pictures.all())
                .setRights(PageRights.of(metadata));
        metadata.article().ifPresent(thing -> {
            thing.json().markRead("@context");
            JsonRest.collect(thing.json(), "ld+json", rest);
        });
        return draft.finish(rest);
    }

    private Content content(String headline) {
        Optional<Element> article = ArticleFinder.find(page);
        Content found = article.map(element -> {
                    new ArticleCleaner(element, notes, rest).clean();
                    return HtmlText.read(element, Set.of(headline));
                })
                .orElseGet(() -> Content.ofBody(new Body("", List.of())));
        if (!found.body().getParagraphs().isEmpty()) {
            found.setAside().forEach(part -> notes.repair(Leniency.BODY_PART_SET_ASIDE, part));
            return found;
        }
        // Some pages are drawn by a program and have their text for machines only.
        return metadata.article()
                .map(thing -> thing.json().text("articleBody"))
                .map(text -> {
                    notes.repair(Leniency.PARAGRAPHS_FROM_TEXT, "articleBody");
                    return Content.ofBody(PlainText.body(text));
                })
                .orElse(found);
    }

    private List<String> bylines(Content content) {
        List<String> authors = metadata.authors();
        return authors.isEmpty() && content.byline() != null ? List.of(content.byline()) : authors;
    }

    private List<LocalizedText> description() {
        return metadata.ofArticle("description")
                .or(() -> metadata.meta("og:description", "description"))
                .map(text -> List.of(new LocalizedText(text, "drol:summary", null)))
                .orElse(List.of());
    }

    private List<String> language() {
        return metadata.ofArticle("inLanguage")
                .or(() -> Optional.of(page.select("html").attr("lang").strip()))
                .filter(tag -> !tag.isEmpty())
                .map(List::of)
                .orElse(List.of());
    }

    // Sites change a page without saying so: what came later is newer.
    private void times(WireStory.Builder story) {
        Times times = new Times(input.wire().zone(), notes);
        story.setVersionCreated(input.receivedAt());
        story.setFirstCreated(time(times, "firstCreated", "datePublished", "article:published_time"));
        story.setContentModified(time(times, "contentModified", "dateModified", "article:modified_time"));
    }

    private @Nullable Instant time(Times times, String field, String property, String meta) {
        return metadata.ofArticle(property)
                .or(() -> metadata.meta(meta))
                .map(written -> {
                    Instant time = times.read(field, property, written);
                    if (time == null) {
                        rest.add("html/" + property, written);
                    }
                    return time;
                })
                .orElse(null);
    }

    private void about(WireStory.Builder story) {
        List<String> keywords = new ArrayList<>();
        metadata.article()
                .map(thing -> thing.names("keywords"))
                .orElse(List.of())
                .forEach(words -> {
                    for (String word : words.split(",", -1)) {
                        if (!word.isBlank()) {
                            keywords.add(word.strip());
                        }
                    }
                });
        story.setKeywords(keywords);
        story.setDateline(metadata.ofArticle("dateline").orElse(null));
        story.setSubjects(named("about", "mentions", "articleSection"));
        story.setLocated(named("locationCreated"));
    }

    private List<ConceptRef> named(String... properties) {
        List<ConceptRef> concepts = new ArrayList<>();
        for (String property : properties) {
            for (String name :
                    metadata.article().map(thing -> thing.names(property)).orElse(List.of())) {
                concepts.add(ConceptRef.newBuilder().setLiteral(name).build());
            }
        }
        return concepts;
    }

    // The address of a page is its identity; without one, its headline is the best that can be had.
    private String guid(String headline) {
        return metadata.address()
                .or(() -> Optional.of(page.baseUri()).filter(address -> !address.isEmpty()))
                .orElseGet(() -> "page:"
                        + NOT_IN_GUID.matcher(headline.toLowerCase(Locale.ROOT)).replaceAll("-"));
    }

    // Over the story alone: what stands around it changes with every visit.
    private static String hash(String headline, List<String> bylines, Content content, PagePictures pictures) {
        return ContentDigest.sha256(headline
                + BETWEEN
                + bylines
                + BETWEEN
                + pictures.all()
                + BETWEEN
                + content.body().getHtml());
    }
}
