package news.dateline.ops.pages;

import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.Route;

/// `GET /login`: the form that takes a token.
final class LoginPage implements Route {
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
            html.raw("<p role=\"alert\" class=\"mark bad\">That token does not open this port.</p>");
        }
        html.raw("<form method=\"post\" action=\"/login\">"
                // For programs that keep passwords: they want a name to keep it under.
                + "<input name=\"username\" autocomplete=\"username\" value=\"dateline\" hidden><label>Token "
                + "<input type=\"password\" name=\"token\" autocomplete=\"current-password\" required autofocus></label> "
                + "<button>Log in</button></form>");
        return Page.outside("Log in", html);
    }
}
