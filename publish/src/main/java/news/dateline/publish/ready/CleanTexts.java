package news.dateline.publish.ready;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/// Every string of a record, however deep, made [PlainText].
final class CleanTexts {
    private CleanTexts() {}

    /// The same record when there was nothing to clean, else a copy.
    static <R extends SpecificRecord> R of(R record) {
        if (isClean(record)) {
            return record;
        }
        R copy = SpecificData.getForClass(record.getClass()).deepCopy(record.getSchema(), record);
        clean(copy);
        return copy;
    }

    private static boolean isClean(@Nullable Object value) {
        return switch (value) {
            case String text -> PlainText.isClean(text);
            case SpecificRecord record -> areFieldsClean(record);
            case List<?> list -> areAllClean(list);
            case null, default -> true;
        };
    }

    // Every story comes here with all it has: with streams it was a fifth of the work of publish.
    private static boolean areFieldsClean(SpecificRecord record) {
        int fields = record.getSchema().getFields().size();
        for (int field = 0; field < fields; field++) {
            if (!isClean(record.get(field))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAllClean(List<?> list) {
        for (Object each : list) {
            if (!isClean(each)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object clean(@Nullable Object value) {
        return switch (value) {
            case String text -> PlainText.of(text);
            case SpecificRecord record -> {
                for (Schema.Field field : record.getSchema().getFields()) {
                    record.put(field.pos(), clean(record.get(field.pos())));
                }
                yield record;
            }
            case List<?> list -> list.stream().map(CleanTexts::clean).toList();
            case null, default -> value;
        };
    }
}
