package news.dateline.ingest.parse.feed;

import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.schemas.model.Repair;

/// A feed that was no XML and may be it now. Lines stay where they were.
///
/// @param text the feed
/// @param repairs what was done, once for each kind
record Mended(String text, List<Repair> repairs) {
    Mended {
        repairs = List.copyOf(repairs);
    }

    /// Empty when there was nothing that could be mended.
    static Optional<Mended> of(byte[] feed) {
        FeedText decoded = FeedText.of(feed);
        Mends mends = new Mends(decoded.text());
        decoded.assumed().ifPresent(name -> mends.note(Leniency.CHARSET_ASSUMED, 0, name));
        String text = new Mender(decoded.text(), mends).mend();
        return mends.isEmpty() ? Optional.empty() : Optional.of(new Mended(text, mends.repairs()));
    }
}
