package news.dateline.ops.pages;

import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.Route;

/// `GET /login`: the form that takes a token.
public final class LoginPage implements Route {
    @Override
    public String method() {
        return "GET";
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
    public Answer answer(Call call) {
        Html html = new Html();
        if (call.query("wrong").isPresent()) {
            html.raw("<p role=\"alert\">That token does not open this port.</p>");
        }
        html.raw("<form method=\"post\" action=\"/login\"><label>Token "
                + "<input type=\"password\" name=\"token\" autocomplete=\"current-password\" required autofocus></label> "
                + "<button>Log in</button></form>");
        return Page.of("Log in", html);
    }
}
