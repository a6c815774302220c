package news.dateline.ingest.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;

/// The header `Idempotency-Key` of draft-ietf-httpapi-idempotency-key-header: a string of RFC 9651 §3.3.3, in
/// quotation marks; many clients leave them out, and the same key without them is the same key.
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+)\"");
    private static final Pattern BARE = Pattern.compile("[!#-+\\--\\[\\]-~]++");

    private IdempotencyKey() {}

    /// What a request says about its key.
    sealed interface Given {
        /// Nothing, or a key that can be used.
        record Key(Optional<String> key) implements Given {}

        /// A key that cannot be used.
        record Bad(Answer answer) implements Given {}
    }

    static Given of(HttpFields headers) {
        List<String> values = headers.getValuesList(HEADER);
        if (values.isEmpty()) {
            return new Given.Key(Optional.empty());
        }
        return values.size() > 1
                ? bad("there is more than one")
                : read(values.getFirst().strip());
    }

    private static Given read(String value) {
        Matcher quoted = QUOTED.matcher(value);
        if (!quoted.matches() && !BARE.matcher(value).matches()) {
            return bad("it must be visible ASCII, in quotation marks or without any");
        }
        String key = quoted.matches() ? unescaped(quoted.group(1)) : value;
        if (key.isEmpty() || key.length() > HttpLimit.MAX_KEY_LENGTH.most()) {
            return bad("it must have 1 to " + HttpLimit.MAX_KEY_LENGTH.most() + " characters");
        }
        return new Given.Key(Optional.of(key));
    }

    private static String unescaped(String text) {
        return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static Given bad(String why) {
        return new Given.Bad(Answer.of(Problem.of(
                HttpStatus.BAD_REQUEST_400,
                "BAD_IDEMPOTENCY_KEY",
                "The idempotency key cannot be used",
                "The header " + HEADER + " cannot be used: " + why + ".")));
    }
}
