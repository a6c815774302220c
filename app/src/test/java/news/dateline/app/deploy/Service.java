package news.dateline.app.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// A service of docker-compose.yml.
///
/// @param name its name, which is its host too
/// @param node what the file says of it
record Service(String name, JsonNode node) {
    static final JsonNode COMPOSE =
            Tree.yaml(Tree.ROOT.resolve("docker-compose.yml")).getFirst();

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

    List<String> entrypoint() {
        return Tree.texts(node.path("entrypoint"));
    }

    /// What a broker is set to by its entry.
    Properties kafkaSettings() {
        return BrokerStart.of(this).settings();
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
        return node.path("healthcheck").has("test") || (node.has("build") && !node.has("healthcheck"));
    }

    /// Whether it ends by itself, and is started again only where it could not do what it is there for.
    boolean isDoneOnce() {
        return node.path("restart").asText().equals("on-failure");
    }
}
