package news.dateline.ingest.parse.ninjs;

import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.time.Times;
import org.jspecify.annotations.Nullable;

/// One item while it is being read.
///
/// @param root the item itself
/// @param family which ninjs it is written in
/// @param input the message that it came in
/// @param notes where its parser was lenient
record Item(JsonObject root, Family family, WireInput input, Notes notes) {
    static Item of(JsonObject root, WireInput input) {
        return new Item(root, Family.of(root), input, new Notes());
    }

    /// The language that the item declares; null when it declares none.
    static @Nullable String language(JsonObject object) {
        return object.peek("language") instanceof JsonScalar language && !language.isBoolean()
                ? object.peekText("language")
                : null;
    }

    /// The rules for its times.
    Times times() {
        return new Times(input.wire().zone(), notes);
    }

    /// Where it stands in its document.
    String position() {
        return root.position().isEmpty() ? "start" : root.position();
    }

    Rejected rejected(Reason reason, String detail) {
        return new Rejected(reason, detail, position());
    }
}
