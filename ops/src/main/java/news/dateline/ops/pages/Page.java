package news.dateline.ops.pages;

import news.dateline.http.Answer;
import org.eclipse.jetty.http.HttpStatus;

/// What all pages share: the frame around their content.
final class Page {
    private Page() {}

    /// A page as an answer.
    ///
    /// @param title of the page
    /// @param content what is on it
    static Answer of(String title, Html content) {
        String page = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .text(title)
                .raw(" · Dateline</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<link rel=\"stylesheet\" href=\"/assets/ops.css\"></head><body><main><h1>")
                .text(title)
                .raw("</h1>")
                .raw(content.toString())
                .raw("</main></body></html>\n")
                .toString();
        return new Answer(HttpStatus.OK_200, "text/html;charset=utf-8", page);
    }
}
