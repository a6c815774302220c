package news.dateline.ingest.parse.page;

/// What a page of text may have at most.
public enum PageLimit {
    /// Bytes of a page; a long read has a hundredth of it.
    MAX_PAGE_BYTES(2_097_152),
    /// Lines of a page.
    MAX_PAGE_LINES(20_000),
    /// Characters of a headline.
    MAX_HEADLINE(400);

    private final int most;

    PageLimit(int most) {
        this.most = most;
    }

    /// The largest number that is still taken.
    public int most() {
        return most;
    }
}
