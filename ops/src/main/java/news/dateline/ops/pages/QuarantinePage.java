package news.dateline.ops.pages;

import java.util.List;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.monitor.Monitor;

/// `GET /quarantine?stage=&reason=`: what could not be used.
///
/// @param monitor has the snapshot
record QuarantinePage(Monitor monitor) implements ReadPage {
    @Override
    public String path() {
        return Nav.QUARANTINE.path();
    }

    @Override
    public Answer answer(Call call) {
        QuarantineView.Filter filter = new QuarantineView.Filter(call.query("stage"), call.query("reason"));
        return Page.of(
                Nav.QUARANTINE,
                Nav.QUARANTINE.title(),
                SnapshotPage.live(monitor, snapshot -> QuarantineView.of(snapshot, filter)),
                List.of());
    }
}
