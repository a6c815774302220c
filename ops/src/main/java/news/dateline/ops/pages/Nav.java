package news.dateline.ops.pages;

/// The pages that all others lead to.
enum Nav {
    PIPELINE("/", "Pipeline"),
    TOPICS("/topics", "Topics"),
    CHANNELS("/channels", "Channels"),
    WIRES("/wires", "Wires"),
    STORY("/story", "Story"),
    QUARANTINE("/quarantine", "Quarantine"),
    EMBARGOES("/embargoes", "Embargoes"),
    INCIDENTS("/incidents", "Incidents");

    private final String path;
    private final String title;

    Nav(String path, String title) {
        this.path = path;
        this.title = title;
    }

    String path() {
        return path;
    }

    String title() {
        return title;
    }

    /// The list of all, in which this one is marked.
    Html list() {
        Html html = new Html().raw("<nav aria-label=\"Pages\"><ul>");
        for (Nav page : values()) {
            html.raw("<li><a href=\"" + page.path + "\"" + (page == this ? " aria-current=\"page\"" : "") + ">")
                    .text(page.title)
                    .raw("</a></li>");
        }
        return html.raw("</ul></nav>");
    }
}
