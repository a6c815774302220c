package news.dateline.app.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Secrets as `deploy/make-secrets` makes them, and files of the tree in which they stand for those of the containers.
final class MadeSecrets {
    private static final String MOUNTED = "/run/secrets";
    private static final Path FOLDER = make();

    private MadeSecrets() {}

    static Path folder() {
        return FOLDER;
    }

    /// What one says.
    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same text with these files in place of those of a container.
    static String in(String text) {
        return text.replace(MOUNTED, FOLDER.toString());
    }

    // Under target, so that they go with it.
    private static Path make() {
        try {
            Path folder = Tree.ROOT.resolve(
                    "app/target/secrets-" + ProcessHandle.current().pid());
            Tree.Ran ran = Tree.run("bash", "deploy/make-secrets", folder.toString());
            if (ran.exitCode() != 0) {
                throw new IllegalStateException(ran.said());
            }
            return folder;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
