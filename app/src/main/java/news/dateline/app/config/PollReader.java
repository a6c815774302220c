package news.dateline.app.config;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.poll.PollConfig;

/// Reads what a wire's configuration says of a feed that is polled for it.
final class PollReader {
    private static final String POLL = "poll";
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(24);
    private static final URI NOWHERE = URI.create("https://nowhere.invalid/");

    private PollReader() {}

    /// The feed of a wire, if it has one.
    static Optional<PollConfig> poll(Section wire) {
        Section section = wire.section(POLL);
        if (!wire.has(POLL)) {
            return Optional.empty();
        }
        PollConfig poll = new PollConfig(section.parsed("url", "", text -> url(section, text)), every(section));
        section.end();
        return Optional.of(poll);
    }

    private static URI url(Section section, String text) {
        URI url = parsed(text);
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = "http".equals(scheme) || "https".equals(scheme);
        if (!web || url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            // What stands there may hold a key: it is not repeated.
            section.fault("url", "must be an http or https address with a host, without user and fragment");
            return NOWHERE;
        }
        return url;
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return URI.create("");
        }
    }

    private static Duration every(Section section) {
        Duration every = section.duration("every", "60s");
        if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
            section.fault("every", "must be from 1s to 24h");
        }
        return every;
    }
}
