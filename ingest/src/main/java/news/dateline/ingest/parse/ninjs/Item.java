package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Words;
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

    /// The text of the first of these members that has one, as one line; from now on read. Null when none has.
    ///
    /// @param spellings of one member in the versions of ninjs
    static @Nullable String line(JsonObject object, String... spellings) {
        String text = text(object, spellings);
        String line = text == null ? "" : Words.collapse(text);
        return line.isEmpty() ? null : line;
    }

    /// The same, only outer white space removed.
    static @Nullable String text(JsonObject object, String... spellings) {
        for (String name : spellings) {
            String text = isWords(object, name) ? object.text(name) : null;
            if (text != null) {
                return text.strip();
            }
        }
        return null;
    }

    /// All texts of these members, which may be arrays.
    static List<String> texts(JsonObject object, String... spellings) {
        List<String> texts = new ArrayList<>();
        for (String name : spellings) {
            object.texts(name).forEach(text -> texts.add(text.strip()));
        }
        return texts;
    }

    /// The language that the item declares; null when it declares none.
    static @Nullable String language(JsonObject object) {
        return isWords(object, "language") ? object.peekText("language") : null;
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

    // A number may stand for a text, as some wires write versions and codes; true and false are no words.
    private static boolean isWords(JsonObject object, String name) {
        return object.peek(name) instanceof JsonScalar scalar && scalar.kind() != JsonScalar.Kind.BOOLEAN;
    }
}
