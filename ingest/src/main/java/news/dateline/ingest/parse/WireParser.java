package news.dateline.ingest.parse;

import java.util.List;

/// Reads one format. Pure: no clock, no network, no file; the same input gives the same outcomes.
public interface WireParser {
    /// The format's name as in `WireStory.format`: `newsml-g2`, `page`.
    String format();

    /// Whether the content looks like this format; cheap, by its first bytes. The declared type is only a hint.
    boolean recognises(WireInput input);

    /// What the items of the input mean, in their order; never empty, never throws for what the bytes are.
    List<ParseOutcome> parse(WireInput input);
}
