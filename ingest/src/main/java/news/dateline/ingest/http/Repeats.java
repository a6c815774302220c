package news.dateline.ingest.http;

import java.util.List;
import java.util.Set;
import news.dateline.ingest.Receipt;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.schemas.model.WireStory;

/// Which pushes may come again without a key and be told what the first was told.
final class Repeats {
    /// What decides which version of a story is the newest. Where one of them was inferred, the order of arrival may
    /// count: a page or a feed may return to what it said before, and that is news.
    private static final Set<String> DECIDING = Set.of("guid", "version", "versionCreated");

    private Repeats() {}

    /// Whether all that came of a push are stories whose wire said which version they are.
    static boolean changeNothing(List<Receipt> receipts) {
        return receipts.stream()
                .allMatch(receipt -> receipt instanceof Receipt.Accepted(String trace, List<ParseOutcome> outcomes)
                        && outcomes.stream().allMatch(Repeats::isDeclared));
    }

    private static boolean isDeclared(ParseOutcome outcome) {
        return outcome instanceof ParseOutcome.Story(WireStory story)
                && story.getInferred().stream().noneMatch(DECIDING::contains);
    }
}
