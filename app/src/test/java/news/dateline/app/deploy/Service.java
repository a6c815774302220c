package news.dateline.app.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// A service of docker-compose.yml.
///
/// @param name its name, which is its host too
/// @param node what the file says of it
record Service(String name, JsonNode node) {
    static final JsonNode COMPOSE =
            Tree.yaml(Tree.ROOT.resolve("docker-compose.yml")).getFirst();

    private static final String KAFKA = "KAFKA_";
    private static final Set<String> OF_THE_IMAGE = Set.of("KAFKA_HEAP_OPTS");

    static List<Service> all() {
        return COMPOSE.path("services").properties().stream()
                .map(service -> new Service(service.getKey(), service.getValue()))
                .toList();
    }

    static Service named(String name) {
        return all().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no service " + name));
    }

    /// Those that run a stage.
    static List<Service> stages() {
        return all().stream()
                .filter(service -> service.command().getFirst().equals("run"))
                .toList();
    }

    static List<Service> brokers() {
        return all().stream()
                .filter(service -> service.image().startsWith("apache/kafka:"))
                .toList();
    }

    String image() {
        return node.path("image").asText();
    }

    List<String> command() {
        return node.has("command") ? Tree.texts(node.path("command")) : List.of("");
    }

    /// Its variables; its own word counts before its file's.
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        if (node.has("env_file")) {
            environment.putAll(Tree.variables(node.path("env_file").asText()));
        }
        node.path("environment")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }

    /// What a broker is set to, as the image's own script reads the variables.
    Properties kafkaSettings() {
        Properties settings = new Properties();
        environment().forEach((name, value) -> {
            if (name.startsWith(KAFKA) && !OF_THE_IMAGE.contains(name)) {
                settings.put(
                        name.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return settings;
    }

    List<String> secrets() {
        return Tree.texts(node.path("secrets"));
    }

    List<String> volumes() {
        return Tree.texts(node.path("volumes"));
    }

    List<String> ports() {
        return Tree.texts(node.path("ports"));
    }

    /// Whether something says that it works: the file, or our own image.
    boolean hasHealth() {
        return node.path("healthcheck").has("test") || node.has("build");
    }
}
