package news.dateline.ingest.parse;

import java.util.Collection;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// How many characters all texts of a record have together, however deep they stand in it.
public final class Characters {
    private Characters() {}

    /// Of a record, of a collection of them, or of a text; of anything else none.
    public static int in(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case IndexedRecord record -> ofFields(record);
            case Collection<?> all -> all.stream().mapToInt(Characters::in).sum();
            case null, default -> 0;
        };
    }

    private static int ofFields(IndexedRecord record) {
        int characters = 0;
        for (int field = 0; field < record.getSchema().getFields().size(); field++) {
            characters += in(record.get(field));
        }
        return characters;
    }
}
