package news.dateline.ingest.parse;

import java.util.List;

/// Reads one format. Pure: no clock, no network, no file; the same input gives the same outcomes.
public interface WireParser {
    /// The format's name as in `WireStory.format`: `newsml-g2`, `page`.
    String format();

    /// Whether the content looks like this format. The declared type is only a hint.
    boolean recognises(Document document);

    /// What the items of the document mean, in their order; never empty, never throws for what the bytes are. Only
    /// asked
    /// of a document that it recognises.
    List<ParseOutcome> parse(Document document);
}
