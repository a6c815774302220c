package news.dateline.app.deploy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// What the entry of a broker's container does, run as it stands; only Kafka's tools are others here, which write down
/// what they are told.
///
/// @param settings with which it starts the broker
/// @param format with which it makes the storage before; nothing where that is there
record BrokerStart(Properties settings, List<String> format) {
    private static final Map<String, String> TOOLS = Map.of(
            "kafka-storage.sh", "printf '%s\\n' \"$@\" >\"$(dirname \"$0\")/format\"",
            "kafka-server-start.sh", "cat \"$1\" >\"$(dirname \"$0\")/settings\"");

    /// The first start.
    static BrokerStart of(Service broker) {
        return of(broker, Tree.ROOT.resolve("deploy/compose"));
    }

    /// The start with a folder mounted that may have other settings.
    static BrokerStart of(Service broker, Path mounted) {
        try {
            Path home = Files.createTempDirectory(MadeSecrets.folder(), broker.name());
            Path tools = Files.createDirectory(home.resolve("bin"));
            for (Map.Entry<String, String> tool : TOOLS.entrySet()) {
                Path file = Files.writeString(tools.resolve(tool.getKey()), "#!/bin/sh\n" + tool.getValue() + "\n");
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            }
            run(broker, home, mounted);
            Properties settings = new Properties();
            try (Reader reader = Files.newBufferedReader(tools.resolve("settings"))) {
                settings.load(reader);
            }
            Path format = tools.resolve("format");
            return new BrokerStart(settings, Files.exists(format) ? Files.readAllLines(format) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Service broker, Path home, Path mounted) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(broker.entrypoint());
        command.addAll(broker.command());
        command.replaceAll(word -> word.replace("/etc/dateline", mounted.toString()));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment()
                .putAll(Map.of(
                        "KAFKA_HOME", home.toString(),
                        "TMPDIR", home.toString(),
                        "DATELINE_MOUNTED", mounted.toString(),
                        "DATELINE_SECRETS", MadeSecrets.folder().toString()));
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
