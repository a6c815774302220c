package news.dateline.bench.faults.house;

import java.nio.file.Files;
import java.nio.file.Path;

/// A build of Dateline that stages can be started from.
///
/// @param name for people
/// @param classPath where its classes are
public record Build(String name, String classPath) {
    /// The one that this harness is of.
    public static Build own() {
        return new Build("this build", System.getProperty("java.class.path"));
    }

    /// Another one.
    ///
    /// @param jar its `dateline.jar`, with the libraries beside it, as Maven leaves them
    /// @throws IllegalArgumentException when there is none
    public static Build of(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("There is no file " + jar);
        }
        return new Build(jar.toString(), jar.toString());
    }
}
