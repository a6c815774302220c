package news.dateline.ingest.drop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import news.dateline.ingest.Receipt;
import news.dateline.ingest.http.RefusedProblem;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;

/// What stands beside a file that was refused: the problem that a push would have been answered with, and the file's
/// name.
final class DropProblem {
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;

    private DropProblem() {}

    static ObjectNode of(Receipt.Refused refused, Path file) {
        Rejected first = refused.rejections().getFirst();
        int status = first.reason() == Reason.LIMIT_EXCEEDED ? TOO_LARGE : UNPROCESSABLE;
        ObjectNode json = RefusedProblem.of(status, "Nothing in it can be used", first, refused.traceId())
                .json()
                .put("file", FileNames.shown(file));
        if (refused.rejections().size() > 1) {
            ArrayNode items = json.putArray("items");
            refused.rejections()
                    .forEach(rejected -> items.addObject()
                            .put("outcome", "rejected")
                            .put("reason", rejected.reason().name())
                            .put("detail", rejected.detail())
                            .put("position", rejected.position()));
        }
        return json;
    }
}
