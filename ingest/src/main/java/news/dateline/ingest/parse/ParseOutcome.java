package news.dateline.ingest.parse;

import news.dateline.schemas.model.WireStory;

/// What became of one item of an input. Every input has at least one; an input that cannot be read at all has one
/// [Rejected].
public sealed interface ParseOutcome {
    /// The item is a version of a story.
    ///
    /// @param story the version; its repairs say what was lenient
    record Story(WireStory story) implements ParseOutcome {}

    /// The item is vocabulary (IPTC conceptItem or knowledgeItem), which Dateline knows and does not publish; or a feed
    /// without items, which says nothing.
    ///
    /// @param guid the item's guid, or what identifies it
    /// @param kind the item's element name
    record Vocabulary(String guid, String kind) implements ParseOutcome {}

    /// The item cannot be used.
    ///
    /// @param reason from the fixed list
    /// @param detail the same for a person, with the value that was wrong
    /// @param position `line 4, column 17`, or a path into the document
    record Rejected(Reason reason, String detail, String position) implements ParseOutcome {}
}
