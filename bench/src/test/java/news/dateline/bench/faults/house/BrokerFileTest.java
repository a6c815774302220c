package news.dateline.bench.faults.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of the brokers that are broken holds of those that are deployed, if they are set alike.
class BrokerFileTest {
    private static final Path DEPLOYED = Path.of("..", "deploy", "compose", "kafka.properties");
    private static final List<String> OTHERS = List.of(
            "controller.quorum.voters",
            "listener",
            "inter.broker.listener.name",
            "log.dirs",
            "ssl.",
            "sasl.",
            "config.providers",
            "authorizer.",
            "allow.everyone.",
            "super.users");

    @TempDir
    private Path folder;

    @Test
    void brokersAreSetAsThoseOfDockerComposeAre() throws IOException {
        Properties broker =
                read(new BrokerFile(List.of(20_001, 20_002, 20_003), List.of(20_011, 20_012, 20_013)).write(0, folder));

        assertThat(deployed())
                .hasSizeGreaterThan(8)
                .allSatisfy((name, value) ->
                        assertThat(broker.getProperty(name)).as(name).isEqualTo(value));
    }

    // All but addresses, folders, and who may come: in the harness nobody is asked.
    private static Map<String, String> deployed() throws IOException {
        Properties file = read(DEPLOYED);
        return file.stringPropertyNames().stream()
                .filter(name -> OTHERS.stream().noneMatch(name::startsWith))
                .collect(Collectors.toMap(name -> name, file::getProperty));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        return properties;
    }
}
