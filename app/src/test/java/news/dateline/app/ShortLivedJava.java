package news.dateline.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a Java of a test's own is started, with the test's classes: compiled quickly rather than well, and with little
/// memory, as it does not live for long.
public final class ShortLivedJava {
    private ShortLivedJava() {}

    /// The command.
    public static List<String> command(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return command;
    }
}
