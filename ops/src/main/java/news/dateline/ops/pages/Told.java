package news.dateline.ops.pages;

import java.util.function.Function;
import java.util.function.Supplier;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.monitor.RecordReader;
import news.dateline.ops.trace.Found;
import news.dateline.schemas.Topics;

/// What pages about one thing are told from.
///
/// @param traces finds the way of a story or a push
/// @param records reads what a single record says
/// @param topics of the installation
public record Told(Function<String, Found> traces, RecordReader records, Topics topics) {
    /// What is shown; where the broker is away, that.
    static Html orAway(Supplier<Html> content) {
        try {
            return content.get();
        } catch (BrokerAwayException e) {
            return new Html()
                    .raw("<p role=\"status\">")
                    .add(Mark.BAD.with("The broker does not answer."))
                    .raw("</p>");
        }
    }
}
