package news.dateline.ingest.parse.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.page.Boilerplate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Takes out of the article what is not of the story: told by what an element is called, and by what it asks of the
/// reader. What is taken out is kept in `unparsed`.
final class ArticleCleaner {
    private static final Pattern CALLED =
            Pattern.compile("(?:^|[\\s_-])(?:ads?|advert|advertisement|sponsored|promo|related"
                    + "|recommended|recirculation|newsletter|signup|subscribe|subscription|paywall|share|sharing|social|comments?"
                    + "|breadcrumbs?|cookie|consent|taboola|outbrain|trending|popular|toolbar|print-only|screen-reader"
                    + "|visually-hidden|sr-only)(?:$|[\\s_-])");
    private static final String HIDDEN = "[hidden], [aria-hidden=true], script, style, noscript, template, dialog";
    private static final String LINES = "p, li, h2, h3, h4, h5, h6, blockquote, div, section";

    private final Element article;
    private final Notes notes;
    private final Leftovers rest;

    ArticleCleaner(Element article, Notes notes, Leftovers rest) {
        this.article = article;
        this.notes = notes;
        this.rest = rest;
    }

    void clean() {
        article.select(HIDDEN).remove();
        Letters letters = new Letters(article);
        Deque<Element> open = new ArrayDeque<>(article.children());
        while (!open.isEmpty()) {
            Element element = open.pop();
            // What holds most of the story is the story, whatever it is called.
            if (isCalledSo(element) && letters.of(element) * 2L < letters.of(article)) {
                remove(element, "called " + element.className() + element.id());
            } else {
                open.addAll(element.children());
            }
        }
        for (Element element : lines()) {
            Optional<Boilerplate> kind = Boilerplate.of(element.text());
            kind.ifPresent(found -> remove(element, found.name().toLowerCase(Locale.ROOT)));
        }
    }

    // Elements that are one line by themselves.
    private List<Element> lines() {
        Elements lines = article.select(LINES);
        Set<Element> around = new HashSet<>(Set.of(article));
        for (Element line : lines) {
            Element parent = line.parent();
            while (parent != null && around.add(parent)) {
                parent = parent.parent();
            }
        }
        return lines.stream().filter(line -> !around.contains(line)).toList();
    }

    private static boolean isCalledSo(Element element) {
        String called = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return called.length() > 1 && CALLED.matcher(called).find();
    }

    private void remove(Element element, String why) {
        if (element.parent() == null) {
            return;
        }
        String text = element.text();
        if (!text.isBlank()) {
            notes.repair(Leniency.BOILERPLATE_REMOVED, why + ": " + text);
            rest.add("html/" + element.normalName(), text);
        }
        element.remove();
    }
}
