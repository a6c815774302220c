package news.dateline.ingest.parse.json;

import java.io.IOException;
import news.dateline.ingest.parse.ParseOutcome.Rejected;

/// Well-formed JSON that is refused all the same.
final class JsonRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Rejected rejected;

    JsonRefusedException(Rejected rejected) {
        super(rejected.detail());
        this.rejected = rejected;
    }

    Rejected rejected() {
        return rejected;
    }
}
