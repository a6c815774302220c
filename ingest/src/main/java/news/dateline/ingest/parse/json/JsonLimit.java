package news.dateline.ingest.parse.json;

/// What JSON from a wire may have at most. The largest real items are two orders of magnitude below.
public enum JsonLimit {
    /// Objects and arrays inside each other.
    MAX_JSON_DEPTH(64),
    /// Characters of a member's name.
    MAX_JSON_NAME_LENGTH(256),
    /// Characters of a number.
    MAX_JSON_NUMBER_LENGTH(64),
    /// Characters of a text.
    MAX_JSON_TEXT_LENGTH(4_194_304),
    /// Names, values and brackets of a document.
    MAX_JSON_TOKENS(2_000_000),
    /// Members of one object.
    MAX_JSON_MEMBERS(1_000),
    /// Items of a message.
    MAX_JSON_ITEMS(1_000);

    private final int most;

    JsonLimit(int most) {
        this.most = most;
    }

    /// The largest number that is still taken.
    public int most() {
        return most;
    }
}
