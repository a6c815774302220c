package news.dateline.bench.faults;

import java.util.List;
import news.dateline.bench.faults.check.Books;
import news.dateline.bench.faults.house.House;

/// A way to break the house while stories come.
sealed interface Fault permits Calm, Upgrade, StageKills, Zombies, BrokersAway, BrokerKills, JoinsAndLeaves, Backlog {
    /// As the issue numbers it: `F2`.
    String id();

    /// What is done, and how often.
    String what();

    /// Pushes stories and breaks the house; in the end every part of it runs again and no story is under way to ingest.
    ///
    /// @return what was measured meanwhile
    List<Finding> on(House house) throws InterruptedException;

    /// What is to be measured when all is over.
    ///
    /// @param books with the 202s of this fault alone
    default List<Finding> after(Books books) {
        return List.of();
    }
}
