package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.Characters;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Markup;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.ingest.parse.xml.XmlLimit;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Unparsed;
import org.jspecify.annotations.Nullable;

/// What a feed says of itself. Language, rights and, in Atom, authors hold for its items where they say nothing; they
/// may stand behind the items, so they are added at the end.
final class Channel {
    private final WireInput input;
    private final Modules modules;
    private final String path;
    private final List<Repair> repairs;
    private final List<RightsInfo> rights = new ArrayList<>();
    private final List<Unparsed> unparsed = new ArrayList<>();
    private Urls declaredBase = Urls.none();
    private Urls links = Urls.none();
    private final People people = new People();
    private @Nullable String xmlLanguage;
    private @Nullable String language;
    private @Nullable String title;
    private @Nullable String id;
    private @Nullable String publisher;
    private @Nullable List<ConceptRef> creators;
    private int unknown;
    private int carried;

    /// @param path what it is called in `unparsed`
    /// @param repairs of the whole document
    Channel(WireInput input, Modules modules, String path, List<Repair> repairs) {
        this.input = input;
        this.modules = modules;
        this.path = path;
        this.repairs = new ArrayList<>(repairs);
    }

    WireInput input() {
        return input;
    }

    Modules modules() {
        return modules;
    }

    /// `xml:lang` of the feed.
    @Nullable
    String language() {
        return xmlLanguage;
    }

    /// What links mean in the feed: by `xml:base`, else by where the feed came from (RFC 3986 §5.1.3), else by where it
    /// says that it is.
    Urls urls() {
        return declaredBase.or(Urls.of(input.source())).or(links);
    }

    /// What identifies the feed, for one without items.
    String identity() {
        String known = id == null ? links.base().orElse(title) : id;
        return known == null ? "" : known;
    }

    /// The root, or an element around the items.
    void around(@Nullable String base, @Nullable String lang) {
        declaredBase = base != null && fits(base) ? urls().within(base) : declaredBase;
        xmlLanguage = lang != null && fits(lang) ? lang : xmlLanguage;
    }

    /// How many characters each item carries along, were all of it taken.
    int carried() {
        return carried;
    }

    void title(@Nullable String text) {
        title = title == null && fits(text) ? text : title;
    }

    void id(@Nullable String text) {
        id = id == null && fits(text) ? text : id;
    }

    void publisher(@Nullable String text) {
        publisher = publisher == null && fits(text) ? text : publisher;
    }

    /// An address of the feed; the first absolute one counts.
    void link(@Nullable String href) {
        links = links.base().isEmpty() && fits(href) ? Urls.of(Optional.ofNullable(href)) : links;
    }

    void rights(List<RightsInfo> more) {
        if (fits(more)) {
            rights.addAll(more);
        }
    }

    /// An author of Atom.
    void person(Element author) {
        if (fits(author.peekText())) {
            people.addConstructs(List.of(author), modules, Module.CORE);
        }
    }

    /// What was mended in the whole document.
    void repaired(Repair repair) {
        repairs.add(repair);
    }

    /// The language that the feed declares for its items, as an element.
    ///
    /// @return whether it is one
    boolean language(@Nullable String written) {
        Optional<String> tag = Channel.tag(written);
        language = language == null && fits(written) ? tag.orElse(null) : language;
        return tag.isPresent();
    }

    /// What is not understood.
    void unknown(Element element) {
        String markup = Markup.of(element);
        unknown += markup.length();
        if (unknown <= Leftovers.MAX_UNPARSED_AROUND) {
            unparsed.add(new Unparsed(path + "/" + element.name(), markup));
        }
    }

    /// Gives a story what holds for all of the feed's.
    ///
    /// @param declared the languages that the item itself declares
    void complete(StoryDraft draft, List<String> declared) {
        String around = language == null ? xmlLanguage : language;
        draft.languages(declared.isEmpty() && around != null ? List.of(around) : declared);
        var story = draft.story();
        if (story.getRights().isEmpty()) {
            story.setRights(rights);
        }
        if (story.getCreators().isEmpty()) {
            story.setCreators(creators());
            story.setBylines(people.bylines());
        }
        if (story.getDeclaredProvider() == null) {
            story.setDeclaredProvider(publisher);
        }
        if (title != null) {
            story.setServices(List.of(
                    Reference.of(id, id == null ? title : null, List.of(new LocalizedText(title, null, xmlLanguage)))));
        }
        story.setRepairs(new ArrayList<>(repairs));
        if (unknown > Leftovers.MAX_UNPARSED_AROUND) {
            story.getRepairs().add(new Repair(Leniency.UNPARSED_CUT.name(), path));
        }
        story.setUnparsed(new ArrayList<>(unparsed));
    }

    // Made once, and not for each of a thousand items.
    private List<ConceptRef> creators() {
        List<ConceptRef> made = creators == null ? people.concepts() : creators;
        creators = made;
        return made;
    }

    // What does not fit is left out, as the items that stand before it are kept.
    private boolean fits(@Nullable Object more) {
        carried += Characters.in(more);
        return carried <= XmlLimit.MAX_HEADER_CHARACTERS.most();
    }

    /// A BCP 47 tag; `en_US` is one with the wrong line. Empty when it is none.
    static Optional<String> tag(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        String tag = Words.collapse(written).replace('_', '-');
        try {
            new Locale.Builder().setLanguageTag(tag);
            return Optional.of(tag).filter(text -> !text.isEmpty());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
