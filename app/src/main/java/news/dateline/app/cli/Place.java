package news.dateline.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say which installation a command is about.
final class Place {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration; without it that of the demonstration.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the embedded broker (default: .dateline in the home folder).")
    private @Nullable Path data;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "The broker, instead of the configured or the embedded one.")
    private @Nullable String bootstrap;

    DataFolder folder() {
        return data == null ? DataFolder.standard() : new DataFolder(data.toAbsolutePath());
    }

    boolean namesFolder() {
        return data != null;
    }

    DatelineConfig config() {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        Optional.ofNullable(bootstrap).ifPresent(address -> environment.put("DATELINE_KAFKA_BOOTSTRAP", address));
        ConfigReader reader = new ConfigReader(environment);
        return config == null ? reader.defaults() : reader.file(config);
    }
}
