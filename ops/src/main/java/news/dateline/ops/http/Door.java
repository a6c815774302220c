package news.dateline.ops.http;

import java.util.Optional;
import java.util.Set;
import news.dateline.http.Answer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/// Everybody comes in through here, whatever is asked.
public final class Door {
    private final Access access;
    private final HostNames names;

    /// @param access who may see and do what
    /// @param names of the port, besides `localhost` and addresses
    public Door(Access access, Set<String> names) {
        this.access = access;
        this.names = new HostNames(names);
    }

    /// Whether a caller comes in.
    public sealed interface Verdict {
        /// In.
        record In(Caller caller) implements Verdict {}

        /// Not in, and what to say.
        record Out(OpsProblem why) implements Verdict {
            /// What is said.
            public Answer answer() {
                return why == OpsProblem.WRONG_TOKEN
                        ? why.answer().with(HttpHeader.WWW_AUTHENTICATE, "Bearer realm=\"ops\"")
                        : why.answer();
            }
        }
    }

    /// Whether a request is answered.
    public Verdict open(Request request, Need need) {
        if (!names.holds(request.getHeaders().get(HttpHeader.HOST))) {
            return new Verdict.Out(OpsProblem.WRONG_HOST);
        }
        if (!isSafe(request) && !SameOrigin.isNotForeign(request.getHeaders())) {
            return new Verdict.Out(OpsProblem.FOREIGN_ORIGIN);
        }
        Optional<Caller> caller = access.caller(request);
        if (need == Need.NOTHING) {
            return new Verdict.In(caller.orElse(Caller.ANYBODY));
        }
        return caller.map(known -> known(request, need, known))
                .orElseGet(() -> new Verdict.Out(OpsProblem.WRONG_TOKEN));
    }

    private static Verdict known(Request request, Need need, Caller caller) {
        if (!need.isMetBy(caller.role())) {
            // Who has shown nothing yet may have something better to show.
            return new Verdict.Out(caller.by() == Caller.By.NOTHING ? OpsProblem.WRONG_TOKEN : OpsProblem.NOT_ALLOWED);
        }
        boolean vouched =
                isSafe(request) || caller.by() == Caller.By.TOKEN || SameOrigin.isProven(request.getHeaders());
        return vouched ? new Verdict.In(caller) : new Verdict.Out(OpsProblem.FOREIGN_ORIGIN);
    }

    // RFC 9110 §9.2.1.
    private static boolean isSafe(Request request) {
        return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    }
}
