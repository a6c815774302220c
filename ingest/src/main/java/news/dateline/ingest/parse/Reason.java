package news.dateline.ingest.parse;

/// Why an item cannot be used. The names are written into quarantine and problems: they may be added to, not changed.
public enum Reason {
    /// The bytes could not be read from where they are.
    UNREADABLE,
    /// There are no bytes, or only white space.
    EMPTY,
    /// No parser knows the content.
    UNKNOWN_FORMAT,
    /// The content is of a format that the wire does not send.
    FORMAT_NOT_ALLOWED,
    /// The bytes are not text in the encoding that they declare, or that is declared with them.
    BAD_ENCODING,
    /// The body has a content coding that is not known.
    UNKNOWN_CODING,
    /// The body is not in the content coding that it declares, or not all of it is there.
    BAD_CODING,
    /// The body is declared as one of several parts and cannot be taken apart.
    BAD_MULTIPART,
    /// Another push had the idempotency key before.
    IDEMPOTENCY_KEY_REUSED,
    /// The document is not well-formed XML.
    XML_NOT_WELL_FORMED,
    /// The document is not well-formed JSON.
    JSON_NOT_WELL_FORMED,
    /// The document has a DTD with declarations or an entity of its own, which are never resolved.
    XML_ENTITY,
    /// A named limit was passed.
    LIMIT_EXCEEDED,
    /// The item has no guid.
    NO_GUID,
    /// The version is not a positive integer of 64 bits.
    BAD_VERSION,
    /// The publishing status is none that IPTC defines.
    BAD_STATUS,
    /// A time that decides about publishing cannot be understood.
    BAD_TIME,
    /// Neither a headline nor a body.
    NOTHING_TO_PUBLISH,
    /// The item breaks its standard's schema, and is of a kind that cannot carry a repair.
    NOT_IN_STANDARD
}
