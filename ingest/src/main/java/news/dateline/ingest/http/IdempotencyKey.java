package news.dateline.ingest.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;

/// The header `Idempotency-Key` of draft-ietf-httpapi-idempotency-key-header: a string of RFC 9651 §3.3.3, in
/// quotation marks; many clients leave them out, and the same key without them is the same key.
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+)\"");
    private static final Pattern BARE = Pattern.compile("[!#-+\\--\\[\\]-~]++");

    private static final Given BAD = new Given.Bad();

    private IdempotencyKey() {}

    /// What a request says about its key.
    sealed interface Given {
        /// Nothing, or a key that can be used.
        record Key(Optional<String> key) implements Given {}

        /// A key that cannot be used.
        record Bad() implements Given {}
    }

    static Given of(HttpFields headers) {
        List<String> values = headers.getValuesList(HEADER);
        if (values.isEmpty()) {
            return new Given.Key(Optional.empty());
        }
        return values.size() > 1 ? BAD : read(values.getFirst().strip());
    }

    private static Given read(String value) {
        Matcher quoted = QUOTED.matcher(value);
        if (!quoted.matches() && !BARE.matcher(value).matches()) {
            return BAD;
        }
        String key = quoted.matches() ? unescaped(quoted.group(1)) : value;
        if (key.isEmpty() || key.length() > HttpLimit.MAX_KEY_LENGTH.most()) {
            return BAD;
        }
        return new Given.Key(Optional.of(key));
    }

    private static String unescaped(String text) {
        return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
