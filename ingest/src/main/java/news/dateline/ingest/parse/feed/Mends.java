package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.dateline.ingest.parse.Leniency;
import news.dateline.schemas.model.Repair;

/// What was mended in a document: how often each kind, and where first.
final class Mends {
    private static final int MOST_SHOWN = 60;

    private final String text;
    private final Map<Leniency, Mend> mends = new EnumMap<>(Leniency.class);

    Mends(String text) {
        this.text = text;
    }

    /// Notes one.
    ///
    /// @param at where in the text
    /// @param what was there
    void note(Leniency leniency, int at, String what) {
        String start = what.substring(0, Math.min(what.length(), MOST_SHOWN));
        mends.merge(
                leniency,
                new Mend(1, at, start),
                (first, next) -> new Mend(first.count() + 1, first.at(), first.what()));
    }

    boolean isEmpty() {
        return mends.isEmpty();
    }

    /// One repair for each kind.
    List<Repair> repairs() {
        List<Repair> repairs = new ArrayList<>();
        mends.forEach((leniency, mend) -> repairs.add(new Repair(leniency.name(), detail(mend))));
        return repairs;
    }

    private String detail(Mend mend) {
        long line =
                1 + text.substring(0, mend.at()).chars().filter(c -> c == '\n').count();
        return "line " + line + ": " + mend.what() + (mend.count() == 1 ? "" : ", and " + (mend.count() - 1) + " more");
    }

    private record Mend(int count, int at, String what) {}
}
