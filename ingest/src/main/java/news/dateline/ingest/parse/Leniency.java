package news.dateline.ingest.parse;

/// Each way in which a parser may be lenient: the names of `WireStory.repairs`. They may be added to, not changed.
public enum Leniency {
    /// A time in a form near ISO 8601, e.g. an offset without its colon.
    TIME_FORM,
    /// A time without a zone was read in the wire's configured zone.
    ZONE_ASSUMED,
    /// A time without a zone, and the wire has none configured: kept in `unparsed`, not used.
    TIME_WITHOUT_ZONE,
    /// A time that cannot be read, or is not a full date and time: kept in `unparsed`, not used.
    TIME_UNREADABLE,
    /// An embargo without a zone, and the wire has none configured: held without an end.
    EMBARGO_WITHOUT_ZONE,
    /// An embargo that cannot be read, on an item that is not usable anyway: held without an end.
    EMBARGO_UNREADABLE,
    /// NewsML-G2 elements in no namespace.
    NAMESPACE_MISSING,
    /// An item outside of the message's itemSet.
    ITEM_OUTSIDE_ITEM_SET,
    /// The status's alias is not in any catalog that can be read: `stat` was taken for IPTC's.
    STATUS_ALIAS_UNRESOLVED,
    /// The headline was found in the content only.
    HEADLINE_FROM_BODY,
    /// The content began with the headline, which is not repeated in the body.
    HEADLINE_REPEATED,
    /// Parts of the content that are around a story were set aside: page header, footer, navigation, aside.
    BODY_PART_SET_ASIDE,
    /// The content is of a kind that has no text for readers: kept in `unparsed`.
    CONTENT_NOT_UNDERSTOOD,
    /// The paragraphs of plain text were told apart by its blank lines.
    PARAGRAPHS_FROM_TEXT,
    /// A usable item with nothing that readers could see.
    NOTHING_FOR_READERS,
    /// More than fits was not understood: some of it is only in the raw bytes.
    UNPARSED_CUT,
    /// The text is not UTF-8 and was read as windows-1252.
    CHARSET_ASSUMED,
    /// What stood before or after a feed, or an XML declaration that is none, was left out.
    JUNK_REMOVED,
    /// HTML's names of characters were read in XML that does not declare them.
    HTML_ENTITY,
    /// A & or < that is no markup was read as itself.
    MARKUP_CHARACTER_BARE,
    /// Characters that XML does not have were removed.
    CONTROL_CHARACTER_REMOVED,
    /// A prefix that nobody declares was taken for what it usually means, or for a vocabulary of its own.
    PREFIX_UNDECLARED,
    /// HTML in what should be plain text was read as text.
    HTML_IN_TITLE,
    /// A page's sign-up, share, advertising or similar block was removed.
    BOILERPLATE_REMOVED,
    /// What followed the end of a page's story was removed.
    PAGE_END_REMOVED,
    /// A caption was on the page twice and is kept once.
    CAPTION_REPEATED
}
