package news.dateline.ingest.http;

import java.util.List;
import java.util.Optional;
import news.dateline.http.KeyHash;
import news.dateline.ingest.parse.WireProfile;

/// Who may push what on one wire.
///
/// @param profile what parsers need to know
/// @param keys hashes of the keys that open the wire
/// @param secrets with which its pushes must be signed; with neither keys nor secrets it stays shut
/// @param maxBytes the largest body, in bytes
/// @param rate how often it may push; empty for as often as it likes
public record WireAccess(
        WireProfile profile, List<KeyHash> keys, List<SigningSecret> secrets, int maxBytes, Optional<RateLimit> rate) {
    public WireAccess {
        keys = List.copyOf(keys);
        secrets = List.copyOf(secrets);
    }

    /// A wire that signs nothing and may push as often as it likes.
    public WireAccess(WireProfile profile, List<KeyHash> keys, int maxBytes) {
        this(profile, keys, List.of(), maxBytes, Optional.empty());
    }

    /// Whether `key` opens the wire. Takes as long for a wrong key as for a right one.
    boolean opensWith(String key) {
        byte[] hash = KeyHash.digest(key);
        boolean opens = false;
        for (KeyHash known : keys) {
            opens |= known.matches(hash);
        }
        return opens;
    }
}
