package news.dateline.app.data;

import java.nio.file.Path;

/// Another process that wants to run on a folder.
final class FolderLockProbe {
    private FolderLockProbe() {}

    /// Ends with 0 when it may, with 1 when another does.
    public static void main(String[] arguments) {
        System.exit(FolderLock.tryLock(new DataFolder(Path.of(arguments[0]))).isPresent() ? 0 : 1);
    }
}
