package news.dateline.app.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.cli.Ran;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;

/// A container of docker-compose.yml that comes to the brokers, run here as it is set there: its name and password, its
/// configuration, its command.
///
/// @param service the container
/// @param bootstrap where the brokers are here
/// @param folder for its configuration and its data
record Comer(Service service, String bootstrap, Path folder) {
    /// Runs its command to the end.
    Ran run(String... more) {
        List<String> words = new ArrayList<>(service.command());
        int config = words.indexOf("--config");
        if (config >= 0) {
            words.subList(config, config + 2).clear();
        }
        words.addAll(List.of(more));
        words.addAll(List.of("--config", config().toString(), "--data", folder.toString()));
        words.replaceAll(MadeSecrets::in);
        return Ran.of(words);
    }

    /// What it stands on.
    Backbone connect() {
        return Backbone.connect(new ConfigReader(Map.of()).file(config()), data());
    }

    /// What it runs, on that.
    Stages stages(Backbone backbone) {
        return new Stages(backbone, data(), Optional.empty());
    }

    private DataFolder data() {
        return new DataFolder(folder.resolve(service.name()));
    }

    // Commands read the variables of their process, so here they stand in the file.
    private Path config() {
        Map<String, String> set = service.environment();
        String kafka = """
                kafka:
                  bootstrap: %s
                  user: %s
                  password: "%s"
                  tls: {authorities: %s}
                  partitions: 1
                """.formatted(
                        bootstrap,
                        set.get("DATELINE_KAFKA_USER"),
                        set.get("DATELINE_KAFKA_PASSWORD"),
                        set.get("DATELINE_KAFKA_TLS_AUTHORITIES"));
        try {
            return Files.writeString(
                    folder.resolve(service.name() + ".yaml"),
                    MadeSecrets.in(Tree.text("config/cluster.yaml").replace("kafka:\n", kafka)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
