package news.dateline.ingest.poll;

import java.util.List;
import news.dateline.ingest.parse.WireProfile;

/// A wire whose feed is polled.
///
/// @param profile what parsers need to know
/// @param config its feed
/// @param maxBytes the largest answer, packed and unpacked, in bytes
public record PollWire(WireProfile profile, PollConfig config, int maxBytes) {
    /// What an address answers that nobody pushed may be anything, an error page with status 200 above all: without a
    /// word in the configuration only feeds are stories.
    private static final List<String> FEEDS = List.of("rss", "atom");

    public PollWire {
        if (profile.formats().isEmpty()) {
            profile = new WireProfile(profile.id(), profile.provider(), profile.zone(), profile.language(), FEEDS);
        }
    }

    /// The wire's id.
    String id() {
        return profile.id();
    }
}
