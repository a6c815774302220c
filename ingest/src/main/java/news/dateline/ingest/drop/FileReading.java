package news.dateline.ingest.drop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import news.dateline.ingest.drop.Entry.State;

/// What reading a claimed file came to.
sealed interface FileReading {
    /// All of it.
    ///
    /// @param bytes the content
    /// @param state as it was before and after
    @SuppressWarnings("ArrayRecordComponent") // Read once, handed on, never changed.
    record Whole(byte[] bytes, State state) implements FileReading {}

    /// The first part of a file that is too large.
    ///
    /// @param first as many bytes as are allowed
    /// @param size of the whole, in bytes
    @SuppressWarnings("ArrayRecordComponent") // As above.
    record TooLarge(byte[] first, long size) implements FileReading {}

    /// It is nothing that can be read.
    ///
    /// @param why a sentence
    record Unusable(String why) implements FileReading {}

    /// It changed while it was read: it is not complete, whatever the rule says.
    ///
    /// @param state as it was afterwards
    record Changing(State state) implements FileReading {}

    /// It is not there any more.
    record Gone() implements FileReading {}

    /// Reads a file whole. Links are not followed, and nothing but a plain file is opened: a pipe would never end.
    ///
    /// @param maxBytes the most that is read of it
    /// @throws IOException when it could not be read this time
    static FileReading of(Path file, int maxBytes) throws IOException {
        try {
            BasicFileAttributes before = attributes(file);
            if (!before.isRegularFile()) {
                return new Unusable("It is " + kind(before) + ", and only plain files are read");
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                bytes = in.readNBytes(maxBytes + 1);
            }
            return read(State.of(before), bytes, State.of(attributes(file)), maxBytes);
        } catch (AccessDeniedException e) {
            return new Unusable("This process has no right to read it");
        } catch (NoSuchFileException e) {
            return new Gone();
        }
    }

    private static FileReading read(State before, byte[] bytes, State after, int maxBytes) {
        if (!before.equals(after) || bytes.length != Math.min(before.size(), maxBytes + 1L)) {
            return new Changing(after);
        }
        return bytes.length > maxBytes
                ? new TooLarge(Arrays.copyOf(bytes, maxBytes), before.size())
                : new Whole(bytes, before);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static String kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return "a symbolic link";
        }
        return attributes.isDirectory() ? "a folder" : "a special file";
    }
}
