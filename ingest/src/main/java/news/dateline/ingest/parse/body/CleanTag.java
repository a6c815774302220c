package news.dateline.ingest.parse.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An element that clean bodies are made of, and which may stand in which: less than HTML Living Standard §4 allows, so
/// that nothing has to be moved or closed by rules.
///
/// @param element its name
record CleanTag(String element, Kind kind) {
    private static final Map<String, CleanTag> BY_NAME = new HashMap<>();

    static {
        // NITF's block and body.content are to HTML as any element that it does not know.
        add(Kind.FLOW, "div section article header footer blockquote figure figcaption block body.content");
        add(Kind.LINES, "p h1 h2 h3 h4 h5 h6");
        add(Kind.LIST, "ul ol");
        add(Kind.ENTRY, "li");
        add(Kind.PHRASE, "a abbr b cite code em i q s small span strong sub sup u");
        add(Kind.SIGN, "br img");
        add(Kind.RULE, "hr");
    }

    enum Kind {
        /// Holds blocks, lines and phrases.
        FLOW,
        /// Holds phrases.
        LINES,
        /// Holds entries.
        LIST,
        /// Stands in a list and holds what stands in flow.
        ENTRY,
        /// Part of a line.
        PHRASE,
        /// The same without content.
        SIGN,
        /// A block without content.
        RULE
    }

    /// The element of that name in lower case; null for all that are not clean.
    static @Nullable CleanTag of(String name) {
        CleanTag known = BY_NAME.get(name);
        // HTML Living Standard §4.13.2: names with a hyphen are free for everybody, no rule of HTML is about them.
        return known == null && name.indexOf('-') > 0 ? new CleanTag(name, Kind.FLOW) : known;
    }

    /// Whether it has no content and no end tag.
    boolean isVoid() {
        return kind == Kind.SIGN || kind == Kind.RULE;
    }

    /// Whether it is a part of a line that has content.
    boolean isPhrase() {
        return kind == Kind.PHRASE;
    }

    /// Whether it may stand in another; null is the body itself.
    boolean mayStandIn(@Nullable CleanTag parent) {
        Kind outer = parent == null ? Kind.FLOW : parent.kind;
        boolean flow = outer == Kind.FLOW || outer == Kind.ENTRY;
        return switch (kind) {
            case FLOW, LINES, LIST, RULE -> flow;
            case ENTRY -> outer == Kind.LIST;
            case PHRASE, SIGN -> flow || outer == Kind.LINES || outer == Kind.PHRASE;
        };
    }

    private static void add(Kind kind, String names) {
        for (String name : List.of(names.split(" ", -1))) {
            BY_NAME.put(name, new CleanTag(name, kind));
        }
    }
}
