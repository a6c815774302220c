package news.dateline.ops.http;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import news.dateline.http.KeyHash;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// Who may see and do what.
public final class Access {
    /// Where a browser keeps the id of its session.
    static final String COOKIE = "dateline-ops";

    private static final String BEARER = "Bearer ";

    private final List<Token> tokens;
    private final boolean readingIsOpen;
    private final Sessions sessions;

    /// @param tokens what opens the port
    /// @param readingIsOpen whether anybody may read, without a token; on the loopback address only
    /// @param clock by which sessions end
    public Access(List<Token> tokens, boolean readingIsOpen, Clock clock) {
        this.tokens = List.copyOf(tokens);
        this.readingIsOpen = readingIsOpen;
        this.sessions = new Sessions(clock);
    }

    /// Who asks; empty when nobody who may. A wrong token is wrong, even where none is needed.
    Optional<Caller> caller(Request request) {
        List<String> given = request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION.asString());
        if (!given.isEmpty()) {
            return bearer(given).flatMap(this::token).map(token -> caller(token, Caller.By.TOKEN));
        }
        return cookie(request)
                .flatMap(sessions::find)
                .map(token -> caller(token, Caller.By.COOKIE))
                .or(() -> readingIsOpen ? Optional.of(Caller.ANYBODY) : Optional.empty());
    }

    /// Lets a browser in that shows a token.
    ///
    /// @return the id of its session; empty when the token is not one
    public Optional<String> login(String shown) {
        return token(shown).map(sessions::open);
    }

    /// Lets the browser out that asks.
    void logout(Request request) {
        cookie(request).ifPresent(sessions::close);
    }

    // All are compared, and each to its end: how long that takes says nothing.
    private Optional<Token> token(String shown) {
        byte[] hash = KeyHash.digest(shown);
        Optional<Token> found = Optional.empty();
        for (Token token : tokens) {
            if (token.hash().matches(hash)) {
                found = Optional.of(token);
            }
        }
        return found;
    }

    // RFC 9110 §11.1: the scheme's name is compared without regard to case.
    private static Optional<String> bearer(List<String> given) {
        return given.size() == 1 && given.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(given.getFirst().substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> cookie(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static Caller caller(Token token, Caller.By by) {
        return new Caller(token.name(), token.role(), by);
    }
}
