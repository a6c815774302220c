package news.dateline.ingest.parse.html;

/// What a web page may have at most.
public enum HtmlLimit {
    /// Bytes of a page.
    MAX_HTML_BYTES(4_194_304),
    /// Elements inside each other; deeper ones stand beside each other.
    MAX_HTML_DEPTH(256),
    /// Blocks for machines (`application/ld+json`) that are looked at.
    MAX_LD_BLOCKS(50),
    /// Things in such a block that are looked at.
    MAX_LD_THINGS(500);

    private final int most;

    HtmlLimit(int most) {
        this.most = most;
    }

    /// The largest number that is still taken.
    public int most() {
        return most;
    }
}
