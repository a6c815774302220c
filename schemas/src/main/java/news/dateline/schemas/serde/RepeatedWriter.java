package news.dateline.schemas.serde;

import java.io.IOException;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/// Writes a record that several others hold one after another, as all events of a revision hold the same story: as long
/// as the very same record comes, its bytes are those of the first time. Such a record must not change once it was
/// written. Safe for use by several threads.
final class RepeatedWriter implements ValueWriter {
    private static final byte[] NO_BEGIN = {};
    private static final int ROOM = 4096;

    private final ValueWriter once;
    private volatile @Nullable Written last;

    RepeatedWriter(ValueWriter once) {
        this.once = once;
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
        Written known = last;
        if (known == null || !known.isOf(value)) {
            known = written(value);
            last = known;
        }
        out.writeFixed(known.bytes);
    }

    private Written written(Object value) throws IOException {
        BytesEncoder bytes = new BytesEncoder(NO_BEGIN, ROOM);
        once.write(value, bytes);
        return new Written(value, bytes.toBytes());
    }

    private static final class Written {
        private final Object value;
        private final byte[] bytes;

        private Written(Object value, byte[] bytes) {
            this.value = value;
            this.bytes = bytes;
        }

        // Whether two records are equal takes as long to find out as to write them.
        @SuppressWarnings("ReferenceEquality")
        private boolean isOf(Object other) {
            return value == other;
        }
    }
}
