package news.dateline.ops.pages;

import java.util.List;
import news.dateline.http.Answer;
import org.eclipse.jetty.http.HttpStatus;

/// What all pages share: the frame around their content.
final class Page {
    private static final String HEAD = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<meta name=\"color-scheme\" content=\"light dark\">"
            + "<link rel=\"icon\" href=\"/assets/icon.svg\" type=\"image/svg+xml\">"
            + "<link rel=\"stylesheet\" href=\"/assets/ops.css\">"
            // Before anything is drawn.
            + "<script src=\"/assets/theme.js\"></script>";
    private static final String TOOLS = "<p id=\"live\" class=\"mark quiet\"></p>"
            + "<button type=\"button\" id=\"theme\" hidden>Dark or light</button>"
            + "<form method=\"post\" action=\"/logout\"><button>Log out</button></form>";
    // What is new is said there: once, and when the listener is ready to hear it.
    private static final String NEWS = "<p id=\"news\" class=\"unseen\" role=\"status\" aria-live=\"polite\"></p>";

    private Page() {}

    /// A page as an answer.
    ///
    /// @param where among the pages
    /// @param title of the page
    /// @param content what is on it
    /// @param assets names of scripts and style sheets that it needs besides what all need
    static Answer of(Nav where, String title, Html content, List<String> assets) {
        Html more = new Html().raw("<script src=\"/assets/ops.js\" defer></script>");
        assets.forEach(asset -> more.raw(
                asset.endsWith(".css")
                        ? "<link rel=\"stylesheet\" href=\"/assets/" + asset + "\">"
                        : "<script src=\"/assets/" + asset + "\" defer></script>"));
        Html body = new Html()
                .raw(
                        "<a class=\"skip\" href=\"#content\">Skip to the content</a><header><p class=\"name\">Dateline</p>")
                .add(where.list())
                .raw("<div class=\"tools\">" + TOOLS + "</div></header>" + NEWS)
                .raw("<main id=\"content\" tabindex=\"-1\"><h1>")
                .text(title)
                .raw("</h1>")
                .add(content)
                .raw("</main><footer><p>Times are in UTC.</p></footer>");
        return page(title, more, body);
    }

    /// A page as an answer, for who is not in yet: nothing leads further.
    static Answer outside(String title, Html content) {
        return page(
                title,
                new Html(),
                new Html()
                        .raw("<main id=\"content\" class=\"outside\"><p class=\"name\">Dateline</p><h1>")
                        .text(title)
                        .raw("</h1>")
                        .add(content)
                        .raw("</main>"));
    }

    private static Answer page(String title, Html scripts, Html body) {
        String page = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .text(title)
                .raw(" · Dateline</title>" + HEAD)
                .add(scripts)
                .raw("</head><body>")
                .add(body)
                .raw("</body></html>\n")
                .toString();
        return new Answer(HttpStatus.OK_200, "text/html;charset=utf-8", page);
    }
}
