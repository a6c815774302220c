package news.dateline.ingest.parse.body;

/// What stands in the body of clean HTML, which may be a page with at most a title in its head, or no page at all.
///
/// @param inside the content of the body
/// @param whole whether the body's tags were there: then all in it is content, white space at its start too
record CleanPage(String inside, boolean whole) {
    private static final String HTML = "<html>";
    private static final String HEAD = "<head>";
    private static final String TITLE = "<title>";
    private static final String HEAD_END = "</head>";
    private static final String BODY = "<body>";
    private static final String BODY_END = "</body>";
    private static final String TITLE_END = "</title>";

    static CleanPage of(String html) {
        boolean page = html.startsWith(HTML);
        String end = page ? BODY_END + "</html>" : BODY_END;
        int body = body(html, page);
        boolean whole = html.startsWith(BODY, body) && html.length() >= body + BODY.length() + end.length();
        return whole && html.endsWith(end)
                ? new CleanPage(html.substring(body + BODY.length(), html.length() - end.length()), true)
                : new CleanPage(html, false);
    }

    // Where its tag is, if the page is clean so far.
    private static int body(String html, boolean page) {
        int at = page ? HTML.length() : 0;
        if (page && html.startsWith(HEAD, at)) {
            at += HEAD.length();
            if (html.startsWith(TITLE, at)) {
                int end = html.indexOf('<', at + TITLE.length());
                at = html.startsWith(TITLE_END, end) ? end + TITLE_END.length() : at;
            }
            at = html.startsWith(HEAD_END, at) ? at + HEAD_END.length() : html.length();
        }
        return at;
    }
}
