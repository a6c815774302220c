package news.dateline.ops.http;

import news.dateline.http.Answer;

/// A request that cannot be understood. Thrown where a route reads its parameters, so that each route need not pass
/// refusals on; the port answers with it.
public final class BadCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final OpsProblem problem;

    /// @param problem which kind
    /// @param detail what is wrong this time
    public BadCallException(OpsProblem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    Answer answer() {
        return problem.answer(String.valueOf(getMessage()));
    }
}
