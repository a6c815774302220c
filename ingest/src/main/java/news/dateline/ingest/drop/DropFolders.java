package news.dateline.ingest.drop;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A dropped folder and what Dateline keeps in it.
///
/// @param incoming where the wire leaves its files
/// @param claims a folder for each instance, with what it is about to take in
/// @param done what was taken in
/// @param error what was refused, each with its problem
record DropFolders(Path incoming, Path claims, Path done, Path error) {
    static DropFolders in(Path folder) {
        return new DropFolders(folder, folder.resolve(".claims"), folder.resolve("done"), folder.resolve("error"));
    }

    /// Does what no other instance may do at the same time; it must not take long.
    <T> T alone(Action<T> action) throws IOException {
        OsLock lock = OsLock.await(claims.resolve("lock"));
        try {
            return action.run();
        } finally {
            lock.close();
        }
    }

    /// Makes Dateline's own folders.
    ///
    /// @throws IOException when the folder is not there or cannot be used, with a sentence that says why
    void prepare() throws IOException {
        if (!Files.isDirectory(incoming)) {
            throw new IOException("'" + incoming + "' is no folder");
        }
        if (!Files.isWritable(incoming) || !Files.isReadable(incoming)) {
            throw new IOException("'" + incoming + "' cannot be read and written by this process");
        }
        makeClaims();
        FileStore store = Files.getFileStore(incoming);
        for (Path folder : List.of(done, error)) {
            make(folder);
        }
        for (Path folder : List.of(claims, done, error)) {
            // Only within a file system can a file be renamed, so that it is at one place at any moment.
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getFileStore(folder).equals(store)) {
                throw new IOException(
                        "'" + folder + "' must be a plain folder on the same file system as '" + incoming + "'");
            }
            if (!Files.isWritable(folder)) {
                throw new IOException("'" + folder + "' cannot be written by this process");
            }
        }
        alone(() -> claims);
    }

    /// Makes a folder that may be there already; never its parents, which a share that is away would get too.
    static Path make(Path folder) throws IOException {
        try {
            return Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            return folder;
        }
    }

    // For this user alone: what was claimed must not change its kind between the look and the reading.
    private void makeClaims() throws IOException {
        try {
            if (incoming.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        claims, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(claims);
            }
        } catch (FileAlreadyExistsException e) {
            // Of an earlier run, or another instance was quicker.
        }
    }

    /// What is done with files.
    interface Action<T> {
        T run() throws IOException;
    }
}
