package news.dateline.ops.quarantine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a record is.
///
/// @param topic its topic
/// @param partition of that
/// @param offset in that
public record RecordPosition(String topic, int partition, long offset) {
    private static final Pattern WRITTEN = Pattern.compile("(.{1,249})-(\\d{1,9})-(\\d{1,18})");

    /// Reads `topic-partition-offset`; empty when it is nothing of the kind.
    public static Optional<RecordPosition> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new RecordPosition(
                        written.group(1), Integer.parseInt(written.group(2)), Long.parseLong(written.group(3))))
                : Optional.empty();
    }

    /// `topic-partition-offset`
    @Override
    public String toString() {
        return topic + '-' + partition + '-' + offset;
    }
}
