package news.dateline.ops.http;

import java.io.IOException;
import java.util.Optional;
import news.dateline.http.Answer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/// `POST /login`: takes a token out of a form and gives the browser a cookie, which no script can read and which it
/// sends to this port alone, and only when a page of this port asks (RFC 6265bis §5.6.7).
public final class LoginRoute implements Route {
    private final Access access;

    /// @param access knows the tokens
    public LoginRoute(Access access) {
        this.access = access;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/login";
    }

    @Override
    public Need need() {
        return Need.NOTHING;
    }

    @Override
    public Answer answer(Call call) throws IOException {
        Optional<String> session = call.form("token").map(String::strip).flatMap(access::login);
        return session.map(id -> sent("/").with(HttpHeader.SET_COOKIE, cookie(id, Sessions.SHIFT.toSeconds(), call)))
                .orElseGet(() -> sent("/login?wrong=1"));
    }

    static Answer sent(String to) {
        return new Answer(HttpStatus.SEE_OTHER_303, "text/plain;charset=utf-8", "See " + to + "\n")
                .with(HttpHeader.LOCATION, to);
    }

    static String cookie(String value, long seconds, Call call) {
        return Access.COOKIE + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (call.isOverTls() ? "; Secure" : "");
    }
}
