package news.dateline.ops.pages;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ops.http.Route;
import news.dateline.ops.monitor.Monitor;

/// Every page of the ops port.
public final class Pages {
    private Pages() {}

    /// The pages, as routes.
    ///
    /// @param monitor has the snapshot
    /// @param told tells of single stories and records
    public static List<Route> all(Monitor monitor, Told told) {
        List<Route> pages = new ArrayList<>(SnapshotPage.all(monitor));
        pages.add(new StoryPage(told));
        pages.add(new QuarantinePage(monitor));
        pages.add(new QuarantineRecordPage(told));
        pages.add(new LoginPage());
        return pages;
    }
}
