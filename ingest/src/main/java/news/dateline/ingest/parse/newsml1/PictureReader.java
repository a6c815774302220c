package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;
import org.jspecify.annotations.Nullable;

/// One picture: its renditions, and only what its own components say of it.
final class PictureReader {
    private static final int MAX_PIXELS = 999_999;
    private static final int MAX_BYTES = 999_999_999;

    private final Item item;
    private final Selection selection;
    private final Component component;
    private final List<Component> all = new ArrayList<>(4);

    PictureReader(Item item, Selection selection, Component component) {
        this.item = item;
        this.selection = selection;
        this.component = component;
        collect(component);
    }

    /// A rendition and the component whose role says what it is for.
    record Shown(Component component, ContentItem content) {}

    /// A picture that stands among other things: nothing around it is about it alone.
    static Picture bare(Component component, ContentItem content) {
        component.markPathRead();
        return new Picture(
                content.element().attribute("Duid"),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(rendition(new Shown(component, content))));
    }

    Picture read(List<Shown> shown) {
        List<Rendition> renditions = new ArrayList<>(shown.size());
        for (Shown rendition : shown) {
            rendition.component().markPathRead();
            renditions.add(rendition(rendition));
        }
        component.markPathRead();
        NewsLines lines = new NewsLines(item, all);
        List<RightsInfo> rights = Rights.of(all);
        String headline = lines.first(NewsLines.HEADLINE);
        String words = words(Role.HEADLINE);
        return new Picture(
                component.element().attribute("Duid"),
                headline == null ? words : headline,
                words(Role.CAPTION),
                credit(lines),
                null,
                rights,
                renditions);
    }

    private @Nullable String credit(NewsLines lines) {
        String credit = lines.first("CreditLine");
        if (credit == null) {
            credit = lines.first("ByLine");
        }
        if (credit != null) {
            return credit;
        }
        List<String> creators = new Administration(item, all).parties("Creator");
        return creators.isEmpty() ? null : creators.getFirst();
    }

    private @Nullable String words(Role role) {
        for (Component part : all) {
            Role its = part.effectiveRole();
            boolean fits = its == role || (role == Role.CAPTION && its == Role.PICTURE);
            if (fits && selection.speaks(part.language())) {
                String words = words(part, role);
                if (words != null) {
                    return words;
                }
            }
        }
        return null;
    }

    private static @Nullable String words(Component part, Role role) {
        for (ContentItem content : part.contents()) {
            if (content.isText()) {
                return Plain.read(new Text(part, content, role));
            }
        }
        return null;
    }

    private void collect(Component part) {
        all.add(part);
        part.components().forEach(this::collect);
    }

    private static Rendition rendition(Shown shown) {
        ContentItem content = shown.content();
        content.markRead();
        Element characteristics = Children.first(content.element(), "Characteristics");
        return new Rendition(
                shown.component().declaredRole(),
                content.element().attribute("Href"),
                content.mimeType(),
                characteristics == null ? null : property(characteristics, "Width"),
                characteristics == null ? null : property(characteristics, "Height"),
                characteristics == null ? null : size(characteristics));
    }

    // IPTC's characteristics are Width and Height; some say PixelWidth and PixelHeight.
    private static @Nullable Integer property(Element characteristics, String name) {
        for (Element property : Children.all(characteristics, "Property")) {
            String formalName = property.peek("FormalName");
            if (name.equals(formalName) || ("Pixel" + name).equals(formalName)) {
                Integer value = Words.number(property.peek("Value"), 1, MAX_PIXELS);
                if (value != null) {
                    property.attribute("FormalName");
                    property.attribute("Value");
                    return value;
                }
            }
        }
        return null;
    }

    private static @Nullable Long size(Element characteristics) {
        Element element = Children.first(characteristics, "SizeInBytes");
        Integer size = element == null ? null : Words.number(element.peekText(), 1, MAX_BYTES);
        if (element == null || size == null) {
            return null;
        }
        element.markTextRead();
        return size.longValue();
    }
}
