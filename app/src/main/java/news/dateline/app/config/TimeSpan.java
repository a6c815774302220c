package news.dateline.app.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Time spans as people write them: `20ms`, `5s`, `2m`, `1h`.
public final class TimeSpan {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private TimeSpan() {}

    /// The span.
    ///
    /// @throws IllegalArgumentException when the text is none
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a time span such as 20ms, 5s, 2m or 1h");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /// A span that is not empty.
    ///
    /// @throws IllegalArgumentException when the text is none
    public static Duration positive(String text) {
        Duration span = parse(text);
        if (span.isZero()) {
            throw new IllegalArgumentException("must be longer than nothing");
        }
        return span;
    }
}
