package news.dateline.ingest.parse.xml;

/// What XML from a wire may have at most. The largest real items are two orders of magnitude below.
public enum XmlLimit {
    /// Elements inside each other.
    MAX_DEPTH(128),
    /// Attributes of one element.
    MAX_ATTRIBUTES(128),
    /// Characters of one attribute's value.
    MAX_ATTRIBUTE_LENGTH(65_536),
    /// Characters of a name, its prefix included.
    MAX_NAME_LENGTH(256),
    /// Characters of one text between two tags.
    MAX_TEXT_LENGTH(4_194_304),
    /// Characters of a document, markup included.
    MAX_CHARACTERS(33_554_432),
    /// Elements of a document.
    MAX_ELEMENTS(1_000_000),
    /// Elements of a message's header, which each of its items carries along.
    MAX_HEADER_ELEMENTS(1_000),
    /// Characters that are understood of a message's header or of a feed itself, which each item carries along.
    MAX_HEADER_CHARACTERS(16_384),
    /// Characters of a topic of NewsML 1.x, at which all items of a document may point; a longer one is not taken.
    MAX_TOPIC_CHARACTERS(4_096),
    /// Characters of a scheme's URI in a catalog of NewsML-G2, of which each QCode gets a copy.
    MAX_SCHEME_LENGTH(512),
    /// Characters of the address that links of a feed are relative to; a longer one is passed over.
    MAX_BASE_LENGTH(1_024),
    /// Items of a message.
    MAX_ITEMS(1_000),
    /// Entities expanded. None can be, as no DTD is read; this is the least that the reader takes as a limit.
    MAX_ENTITIES(1);

    private final int most;

    XmlLimit(int most) {
        this.most = most;
    }

    /// The largest number that is still taken.
    public int most() {
        return most;
    }
}
