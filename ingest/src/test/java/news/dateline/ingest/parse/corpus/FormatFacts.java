package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.schemas.model.WireStory;

/// What the facts of one format mean, and by which rules a story may differ from them.
interface FormatFacts {
    /// The format, as the corpus calls it.
    String format();

    /// Whether a row of the facts is about this format: some of the corpus's formats are several of ours.
    ///
    /// @param row the whole line of facts
    default boolean claims(JsonNode row) {
        return format().equals(row.path("format").asText());
    }

    /// The facts of each item of a file, in the order of its outcomes; empty when the number of items says nothing.
    default List<JsonNode> items(JsonNode facts) {
        List<JsonNode> items = new ArrayList<>();
        facts.path("items").forEach(items::add);
        return items;
    }

    /// Whether a rejection is what the format's rules want for this file.
    ///
    /// @param row the whole line of facts
    default boolean mayReject(JsonNode row, ParseOutcome.Rejected rejected) {
        return false;
    }

    /// Compares a story with what was read from the same item by somebody else.
    void compare(WireStory story, Comparison facts);

    /// The same, where what is known of the whole file counts too.
    ///
    /// @param row the whole line of facts
    default void compare(JsonNode row, WireStory story, Comparison facts) {
        compare(story, facts);
    }
}
