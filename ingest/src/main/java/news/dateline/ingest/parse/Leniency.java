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
    /// An embargo that cannot be read: held without an end.
    EMBARGO_UNREADABLE,
    /// An embargo that names a day and no hour: held without an end.
    EMBARGO_WITHOUT_TIME,
    /// A usable document that is to be released after its issue: held until then.
    RELEASE_AFTER_ISSUE,
    /// A status in other letters than the standard's: `Usable`, `cancelled`.
    STATUS_SPELLING,
    /// NewsML-G2 elements in no namespace.
    NAMESPACE_MISSING,
    /// An item outside of the message's itemSet.
    ITEM_OUTSIDE_ITEM_SET,
    /// The status's alias is not in any catalog that can be read: `stat` was taken for IPTC's.
    STATUS_ALIAS_UNRESOLVED,
    /// An element under another name than the standard's: NITF `headline` for `hedline`.
    ELEMENT_SPELLING,
    /// A document in a wrapper that is no format of its own, whose other content is only in the raw bytes.
    DOCUMENT_IN_WRAPPER,
    /// There is no main headline: the document's title, which is for systems, was taken.
    HEADLINE_FROM_TITLE,
    /// The identity's parts are not all there: the public identifier was taken for them. NewsML 1.x.
    IDENTITY_FROM_PUBLIC_IDENTIFIER,
    /// The identity has no provider or no date. NewsML 1.x.
    IDENTITY_INCOMPLETE,
    /// A revision without a number: it was taken from the public identifier, else for the first.
    REVISION_MISSING,
    /// Revision 0: it comes before all others.
    REVISION_ZERO,
    /// A revision with the letter of its update behind it: `2N`.
    REVISION_FORM,
    /// What the letter of an update means is not known: it was judged by what the item holds.
    UPDATE_UNKNOWN,
    /// An item without a status was taken as usable.
    STATUS_MISSING,
    /// A status in other letters than the standard's: `USABLE`, `Cancelled`.
    STATUS_FORM,
    /// An embargo announced for later, or for another version, has no end to wait for: it was taken as withheld.
    STATUS_AS_WITHHELD,
    /// A new status for earlier versions that cannot be understood: kept in `unparsed`.
    REVISION_STATUS_UNREADABLE,
    /// A formal name stood in its element, not in the attribute.
    FORMAL_NAME_AS_TEXT,
    /// An element's name in other letters than the standard's: `Headline` for `HeadLine`.
    ELEMENT_NAME_FORM,
    /// Content stood directly in its ContentItem.
    DATA_CONTENT_MISSING,
    /// Texts in another language than the item's, or with a headline of their own, were kept in `unparsed`.
    TEXT_SET_ASIDE,
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
    /// A message of a legacy wire has lost a control character of its frame: where its text begins or ends was
    /// inferred.
    FRAME_INCOMPLETE,
    /// Control characters were removed: of a legacy message, which nothing understands any more, or of XML that does
    /// not
    /// have them.
    CONTROL_CHARACTERS_REMOVED,
    /// A kill, a hold or a piece for an editor to put in was told by words of the heading.
    STATUS_FROM_WORDS,
    /// An embargo was told by words: held without an end.
    EMBARGO_FROM_WORDS,
    /// What stood before or after a feed, or an XML declaration that is none, was left out.
    JUNK_REMOVED,
    /// HTML's names of characters were read in XML that does not declare them.
    HTML_ENTITY,
    /// A & or < that is no markup was read as itself.
    MARKUP_CHARACTER_BARE,
    /// A prefix that nobody declares was taken for what it usually means, or for a vocabulary of its own.
    PREFIX_UNDECLARED,
    /// HTML in what should be plain text was read as text.
    HTML_IN_TITLE,
    /// A page's sign-up, share, advertising or similar block was removed.
    BOILERPLATE_REMOVED,
    /// What followed the end of a page's story was removed.
    PAGE_END_REMOVED,
    /// A caption was on the page twice and is kept once.
    CAPTION_REPEATED,
    /// A version that is text and no whole number: kept in `unparsed`, versions are told apart by when they were made.
    VERSION_WITHOUT_ORDER,
    /// A status in words that the standard does not have, read as the nearest of IPTC's, or the more cautious one.
    STATUS_WORD,
    /// A member that the standard does not have, or one that it wants and that is missing.
    MEMBER_NOT_IN_STANDARD,
    /// A value that is not of the type or in the range that the standard wants.
    VALUE_NOT_IN_STANDARD,
    /// A picture that is withheld, canceled or under an embargo of its own: not used, kept in `unparsed`.
    PICTURE_NOT_USABLE,
    /// Terms for machines that cannot be understood, wholly or in part: what is not understood counts against
    /// everybody.
    RIGHTS_NOT_UNDERSTOOD,
    /// An item of AP that is not signalled as content to publish: withheld.
    WITHHELD_WITHOUT_NEWSCONTENT
}
