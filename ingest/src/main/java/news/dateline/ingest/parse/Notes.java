package news.dateline.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.model.Repair;

/// What a parser notes while it reads one item: where it was lenient, and what it inferred.
public final class Notes {
    private static final int MAX_DETAIL = 300;

    private final List<Repair> repairs = new ArrayList<>();
    private final List<String> inferred = new ArrayList<>();

    /// Notes a leniency.
    ///
    /// @param detail where and what, for a person
    public void repair(Leniency leniency, String detail) {
        String cut = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + "…";
        repairs.add(new Repair(leniency.name(), cut));
    }

    /// Notes that a field of the story was not on the wire.
    public void inferred(String field) {
        if (!inferred.contains(field)) {
            inferred.add(field);
        }
    }

    /// In the order of noting.
    public List<Repair> repairs() {
        return repairs;
    }

    /// In the order of noting.
    public List<String> inferred() {
        return inferred;
    }
}
