package news.dateline.ingest.parse.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The elements of HTML, and NITF's block, that most bodies are made of, and which of them may stand in which: less
/// than
/// HTML Living Standard §4 allows, so that nothing has to be moved or closed by rules.
enum CleanTag {
    P(Kind.LINES),
    H1(Kind.LINES),
    H2(Kind.LINES),
    H3(Kind.LINES),
    H4(Kind.LINES),
    H5(Kind.LINES),
    H6(Kind.LINES),
    DIV(Kind.FLOW),
    SECTION(Kind.FLOW),
    ARTICLE(Kind.FLOW),
    HEADER(Kind.FLOW),
    FOOTER(Kind.FLOW),
    BLOCK(Kind.FLOW),
    BLOCKQUOTE(Kind.FLOW),
    FIGURE(Kind.FLOW),
    FIGCAPTION(Kind.FLOW),
    UL(Kind.LIST),
    OL(Kind.LIST),
    LI(Kind.ENTRY),
    HR(Kind.RULE),
    BR(Kind.SIGN),
    IMG(Kind.SIGN),
    A(Kind.PHRASE),
    ABBR(Kind.PHRASE),
    B(Kind.PHRASE),
    CITE(Kind.PHRASE),
    CODE(Kind.PHRASE),
    EM(Kind.PHRASE),
    I(Kind.PHRASE),
    Q(Kind.PHRASE),
    S(Kind.PHRASE),
    SMALL(Kind.PHRASE),
    SPAN(Kind.PHRASE),
    STRONG(Kind.PHRASE),
    SUB(Kind.PHRASE),
    SUP(Kind.PHRASE),
    U(Kind.PHRASE);

    private enum Kind {
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

    private static final Map<String, CleanTag> BY_NAME = new HashMap<>();

    static {
        for (CleanTag tag : values()) {
            BY_NAME.put(tag.element, tag);
        }
    }

    private final String element;
    private final Kind kind;

    CleanTag(Kind kind) {
        this.element = name().toLowerCase(Locale.ROOT);
        this.kind = kind;
    }

    /// The tag of that name in lower case; null for all others.
    static @Nullable CleanTag of(String name) {
        return BY_NAME.get(name);
    }

    /// The element's name.
    String element() {
        return element;
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
        boolean flow = parent == null || parent.kind == Kind.FLOW || parent.kind == Kind.ENTRY;
        return switch (kind) {
            case FLOW, LINES, LIST, RULE -> flow;
            case ENTRY -> parent != null && parent.kind == Kind.LIST;
            case PHRASE, SIGN -> flow || parent.kind == Kind.LINES || parent.kind == Kind.PHRASE;
        };
    }
}
