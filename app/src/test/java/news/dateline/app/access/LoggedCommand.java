package news.dateline.app.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.app.Dateline;
import news.dateline.app.ShortLivedJava;
import news.dateline.app.data.DataFolder;

/// A command in a process of its own, which logs all that it can.
final class LoggedCommand {
    private LoggedCommand() {}

    /// All that it says, to whomever.
    static String output(String command, Path config, DataFolder data) throws Exception {
        List<String> java = new ArrayList<>(ShortLivedJava.command(
                Dateline.class,
                List.of(
                        command,
                        "--config",
                        config.toString(),
                        "--data",
                        data.root().toString())));
        java.add(1, "-Dorg.slf4j.simpleLogger.defaultLogLevel=debug");
        Process process = new ProcessBuilder(java).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
