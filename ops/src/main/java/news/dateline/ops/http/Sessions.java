package news.dateline.ops.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.http.KeyHash;

/// Browsers that have logged in. A browser holds a random id and not the token; ids are forgotten after a shift, when
/// there are too many, and when the process ends.
final class Sessions {
    static final Duration SHIFT = Duration.ofHours(12);
    static final int MOST = 1_000;
    private static final int ID_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    // By the hash of the id: how long a look-up takes says nothing of an id. The oldest comes first.
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Clock clock;

    private record Session(Token token, Instant until) {}

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /// Lets a browser in.
    ///
    /// @return the id for its cookie
    synchronized String open(Token token) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        forgetOld();
        sessions.put(hash(id), new Session(token, clock.instant().plus(SHIFT)));
        return id;
    }

    /// The token that a browser logged in with.
    synchronized Optional<Token> find(String id) {
        return Optional.ofNullable(sessions.get(hash(id)))
                .filter(session -> clock.instant().isBefore(session.until()))
                .map(Session::token);
    }

    /// Lets a browser out.
    synchronized void close(String id) {
        sessions.remove(hash(id));
    }

    private void forgetOld() {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> !now.isBefore(session.until()));
        Iterator<Session> oldest = sessions.values().iterator();
        while (sessions.size() >= MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    private static String hash(String id) {
        return KeyHash.of(id).text();
    }
}
