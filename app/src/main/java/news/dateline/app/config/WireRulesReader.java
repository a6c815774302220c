package news.dateline.app.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.config.DatelineConfig.WireRules;
import news.dateline.ingest.http.RateLimit;
import news.dateline.ingest.http.SigningSecret;
import news.dateline.ingest.parse.Parsers;

/// Reads what a wire must keep to.
final class WireRulesReader {
    private static final int MAX_REQUESTS = 1_000_000;

    private WireRulesReader() {}

    /// @param environment variables that secrets may stand in
    static WireRules read(Section wire, Map<String, String> environment) {
        return new WireRules(secrets(wire, environment), rate(wire), formats(wire), RightsReader.rights(wire));
    }

    private static List<String> formats(Section wire) {
        List<String> formats = wire.texts("formats");
        List<String> known = new Parsers().formats();
        for (String format : formats) {
            if (!known.contains(format)) {
                wire.fault("formats", "'" + format + "' is no format; there are " + String.join(", ", known));
            }
        }
        return formats;
    }

    private static List<SigningSecret> secrets(Section wire, Map<String, String> environment) {
        List<SigningSecret> secrets = new ArrayList<>();
        for (String text : wire.texts("secrets")) {
            try {
                secrets.add(new SigningSecret(Kept.read(text, environment)));
            } catch (IllegalArgumentException e) {
                // Whatever stands there may be the secret itself: only where it was looked for is repeated.
                wire.fault("secrets", Kept.place(text) + e.getMessage());
            }
        }
        return secrets;
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
