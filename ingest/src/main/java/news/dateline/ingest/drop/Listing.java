package news.dateline.ingest.drop;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// What lies in a folder now. Folders in it are passed over; links and special files are not: they are refused later,
/// where everybody can see it.
///
/// @param files all but those with temporary names, oldest first
/// @param temporary those whose names say that they are being written
record Listing(List<Entry> files, List<Entry> temporary) {
    /// More than these wait until some have been taken.
    static final int MAX_FILES = 100_000;

    static Listing of(Path folder) throws IOException {
        List<Entry> files = new ArrayList<>();
        List<Entry> temporary = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path file : stream) {
                String name = FileNames.encoded(file);
                List<Entry> kind = FileNames.isTemporary(name) ? temporary : files;
                if (kind.size() < MAX_FILES) {
                    add(kind, file, name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(Entry.OLDEST_FIRST);
        return new Listing(files, temporary);
    }

    private static void add(List<Entry> kind, Path file, String name) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isDirectory()) {
                kind.add(new Entry(file, name, Entry.State.of(attributes)));
            }
        } catch (NoSuchFileException e) {
            // Renamed by its writer or claimed by another instance since it was listed.
            return;
        }
    }
}
