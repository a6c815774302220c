package news.dateline.ops.http;

import news.dateline.http.Answer;
import org.eclipse.jetty.http.HttpHeader;

/// `POST /logout`: forgets the browser's session and its cookie.
public final class LogoutRoute implements Route {
    private final Access access;

    /// @param access knows the sessions
    public LogoutRoute(Access access) {
        this.access = access;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/logout";
    }

    @Override
    public Need need() {
        return Need.NOTHING;
    }

    @Override
    public Answer answer(Call call) {
        access.logout(call.request());
        return LoginRoute.sent("/login").with(HttpHeader.SET_COOKIE, LoginRoute.cookie("", 0, call));
    }
}
