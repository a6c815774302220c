package news.dateline.ingest.drop;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What a folder says about one of its files.
///
/// @param path the file
/// @param name its name, percent-encoded
/// @param state what changes while it is written
record Entry(Path path, String name, State state) {
    /// The order in which files are taken: oldest first, then by name.
    static final Comparator<Entry> OLDEST_FIRST =
            Comparator.comparing((Entry entry) -> entry.state().modified()).thenComparing(Entry::name);

    /// What changes while a file is written.
    ///
    /// @param size in bytes
    /// @param modified when it was last written to, as the file system has it
    /// @param identity of the file itself, where the file system has one: another file may come under the same name
    record State(long size, FileTime modified, @Nullable Object identity) {
        static State of(BasicFileAttributes attributes) {
            return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }
}
