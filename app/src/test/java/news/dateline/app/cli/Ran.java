package news.dateline.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import picocli.CommandLine;

/// A command that was run in this process, as its user sees it.
///
/// @param code how it ended
/// @param out what it printed
/// @param err what it complained of
public record Ran(int code, String out, String err) {
    /// Runs it.
    public static Ran of(Collection<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = DatelineCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return new Ran(line.execute(words.toArray(String[]::new)), out.toString(), err.toString());
    }
}
