package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// A NewsComponent and what stands in it, sorted. NewsML 1.2 §5.7. The item itself is the component around all others,
/// as some wires put metadata there.
final class Component {
    private final Element element;
    private final @Nullable Component parent;
    private final List<Component> components = new ArrayList<>(4);
    private final List<ContentItem> contents = new ArrayList<>(2);
    private final List<Element> references = new ArrayList<>(0);
    private final List<Element> items = new ArrayList<>(0);
    private final @Nullable Element newsLines;
    private final @Nullable Element administrative;
    private final @Nullable Element rights;
    private final @Nullable Element descriptive;
    private final @Nullable String declaredRole;
    private final Role role;
    private final @Nullable String language;
    private final boolean hasHeadline;

    Component(Item item, Element element, @Nullable Component parent) {
        this.element = element;
        this.parent = parent;
        this.newsLines = Children.peek(element, "NewsLines");
        this.administrative = Children.peek(element, "AdministrativeMetadata");
        this.rights = Children.peek(element, "RightsMetadata");
        this.descriptive = Children.peek(element, "DescriptiveMetadata");
        this.declaredRole = item.formalNameOf(element, "Role");
        this.role = Role.of(declaredRole);
        this.language = language(item);
        this.hasHeadline = newsLines != null && NewsLines.saysHeadline(newsLines);
        sort(item);
    }

    private void sort(Item item) {
        String mediaType = item.formalNameOf(element, "MediaType");
        for (Element child : element.elements()) {
            switch (child.name()) {
                case NewsMl1Parser.COMPONENT -> components.add(new Component(item, child, this));
                case "ContentItem" -> contents.add(ContentItem.of(item, child, mediaType));
                case "NewsItemRef" -> references.add(child);
                case NewsMl1Parser.ITEM -> items.add(child);
                default -> {}
            }
        }
    }

    // The language of the content is in its metadata; xml:lang is about the words around it, which are nearly always
    // in the same. What is declared nearest counts.
    private @Nullable String language(Item item) {
        Element declared = descriptive == null ? null : Children.first(descriptive, "Language");
        String own = declared == null ? null : item.formalName(declared);
        if (own != null) {
            return own;
        }
        if (parent == null) {
            return element.language();
        }
        return Objects.equals(element.language(), parent.element.language()) ? parent.language : element.language();
    }

    Element element() {
        return element;
    }

    @Nullable
    Component parent() {
        return parent;
    }

    List<Component> components() {
        return components;
    }

    List<ContentItem> contents() {
        return contents;
    }

    /// The items that it points at.
    List<Element> references() {
        return references;
    }

    /// The items that stand in it.
    List<Element> items() {
        return items;
    }

    @Nullable
    Element newsLines() {
        return newsLines;
    }

    @Nullable
    Element administrative() {
        return administrative;
    }

    @Nullable
    Element rights() {
        return rights;
    }

    @Nullable
    Element descriptive() {
        return descriptive;
    }

    /// Its role as the wire said it.
    @Nullable
    String declaredRole() {
        return declaredRole;
    }

    Role role() {
        return role;
    }

    /// The role that its content has: its own, else the nearest around it. What is in a picture is the picture's.
    Role effectiveRole() {
        Role nearest = Role.NONE;
        for (Component at = this; at != null; at = at.parent) {
            if (at.role == Role.PICTURE && nearest.mayBeStory()) {
                return Role.PICTURE;
            }
            nearest = nearest == Role.NONE ? at.role : nearest;
        }
        return nearest;
    }

    /// The language of its content, declared here or around it.
    @Nullable
    String language() {
        return language;
    }

    /// Whether what stands in it is the same thing in different forms.
    boolean isEquivalents() {
        return "yes".equalsIgnoreCase(element.peek("EquivalentsList"));
    }

    /// The component that has the headline of what stands here: itself, or the nearest around it, or the item.
    Component headlined() {
        Component at = this;
        while (at.parent != null && !at.hasHeadline()) {
            at = at.parent;
        }
        return at;
    }

    boolean hasHeadline() {
        return hasHeadline;
    }

    /// Says that it and those around it are understood; what stands in them speaks for itself.
    void markPathRead() {
        for (Component at = this; at != null; at = at.parent) {
            at.element.markRead();
            at.element.attribute("EquivalentsList");
        }
    }
}
