package news.dateline.app.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What deploy/kubernetes names, as Kustomize would put it together.
final class Manifests {
    static final Path FOLDER = Tree.ROOT.resolve("deploy/kubernetes");
    static final JsonNode KUSTOMIZATION =
            Tree.yaml(FOLDER.resolve("kustomization.yaml")).getFirst();
    static final List<JsonNode> ALL = Tree.texts(KUSTOMIZATION.path("resources")).stream()
            .flatMap(file -> Tree.yaml(FOLDER.resolve(file)).stream())
            .toList();
    static final String CLUSTER = name(of("Kafka").getFirst());

    private Manifests() {}

    static List<JsonNode> of(String kind) {
        return ALL.stream()
                .filter(resource -> resource.path("kind").asText().equals(kind))
                .toList();
    }

    static String name(JsonNode resource) {
        return resource.path("metadata").path("name").asText();
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.path("spec").path("template").path("spec");
    }

    static JsonNode container(JsonNode deployment) {
        return pod(deployment).path("containers").path(0);
    }

    static JsonNode configMap(String name) {
        return of("ConfigMap").stream()
                .filter(map -> name(map).equals(name))
                .map(map -> map.path("data"))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> mounts(JsonNode container) {
        return stream(container.path("volumeMounts"))
                .collect(Collectors.toMap(
                        mount -> mount.path("name").asText(),
                        mount -> mount.path("mountPath").asText()));
    }

    static Map<String, String> environment(JsonNode container) {
        Map<String, String> environment = stream(container.path("env"))
                .collect(Collectors.toMap(
                        variable -> variable.path("name").asText(),
                        variable -> variable.path("value").asText()));
        stream(container.path("envFrom"))
                .map(from -> configMap(from.path("configMapRef").path("name").asText()))
                .flatMap(data -> data.properties().stream())
                .forEach(entry ->
                        environment.put(entry.getKey(), entry.getValue().asText()));
        return environment;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
