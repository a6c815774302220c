package news.dateline.app.config;

import java.time.Duration;
import java.util.Optional;
import news.dateline.app.config.DatelineConfig.WireRules;
import news.dateline.ingest.http.RateLimit;

/// Reads what a wire must keep to.
final class WireRulesReader {
    private static final int MAX_REQUESTS = 1_000_000;

    private WireRulesReader() {}

    static WireRules read(Section wire) {
        return new WireRules(rate(wire));
    }

    private static Optional<RateLimit> rate(Section wire) {
        if (!wire.has("rate")) {
            return Optional.empty();
        }
        Section rate = wire.section("rate");
        int requests = rate.number("requests", MAX_REQUESTS, 1, MAX_REQUESTS);
        Duration per = rate.duration("per", "1m");
        int burst = rate.number("burst", requests, 1, MAX_REQUESTS);
        if (per.isZero()) {
            rate.fault("per", "must be longer than nothing");
        }
        if (burst > requests) {
            rate.fault("burst", burst + " at once are more than " + requests + " in the whole time");
        }
        rate.end();
        return per.isZero() || burst > requests ? Optional.empty() : Optional.of(new RateLimit(requests, per, burst));
    }
}
