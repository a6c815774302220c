package news.dateline.app.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What deploy/kubernetes names, as Kustomize would put it together.
final class Manifests {
    private static final String IN_TREE = "deploy/kubernetes/";

    static final Path FOLDER = Tree.ROOT.resolve(IN_TREE);
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

    /// What the map of a name is made of: what each file says, and each variable of those that are lists of
    /// variables.
    static Map<String, String> configMap(String name) {
        JsonNode map = stream(KUSTOMIZATION.path("configMapGenerator"))
                .filter(made -> made.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, String> data = new LinkedHashMap<>();
        Tree.texts(map.path("files")).forEach(file -> data.put(file, Tree.text(IN_TREE + file)));
        Tree.texts(map.path("envs")).forEach(file -> data.putAll(Tree.variables(IN_TREE + file)));
        return data;
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
                .forEach(environment::putAll);
        return environment;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
