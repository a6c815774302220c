package news.dateline.publish.ready;

import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The HTML that may leave: text structure, lists, tables, quotations and links to the web or to mail. No script,
/// style, form, frame or event.
public final class CleanHtml {
    private static final int ROUNDS = 8;
    private static final AttributePolicy LINKS =
            (element, attribute, value) -> Addresses.link(value).orElse(null);
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "br", "hr")
            .allowElements("strong", "em", "b", "i", "u", "sub", "sup", "cite", "q", "abbr", "code", "span")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements("a")
            .allowAttributes("href")
            .matching(LINKS)
            .onElements("a")
            .allowAttributes("colspan", "rowspan")
            .matching(false, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12")
            .onElements("td", "th")
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    private CleanHtml() {}

    /// The fragment with all that may not leave taken out. To clean what is clean changes nothing.
    public static String of(String fragment) {
        String before = PlainText.of(fragment);
        for (int round = 0; round < ROUNDS; round++) {
            String after = PlainText.of(POLICY.sanitize(before));
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }
}
