package news.dateline.ops.http;

import java.util.regex.Pattern;
import news.dateline.http.KeyHash;

/// What opens the ops port.
///
/// @param name who has it: what is done with it is recorded under this
/// @param role what it is good for
/// @param hash of the token itself, which nobody keeps
public record Token(String name, Role role, KeyHash hash) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");

    /// @throws IllegalArgumentException when the name is of another form
    public Token {
        if (!isName(name)) {
            throw new IllegalArgumentException("must be lower-case letters, digits and hyphens, at most 41");
        }
    }

    /// Whether a token may have this name.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
