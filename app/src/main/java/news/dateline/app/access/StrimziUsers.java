package news.dateline.app.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/// Rights as resources for Strimzi's user operator, which makes a certificate for each user, too.
///
/// @param cluster the name of the resource `Kafka`
public record StrimziUsers(String cluster) {
    /// A document of YAML a user.
    ///
    /// @param wanted by user
    public String yaml(Map<String, List<Grant>> wanted) {
        return wanted.entrySet().stream()
                .map(one -> user(one.getKey(), one.getValue()))
                .collect(Collectors.joining("---\n"));
    }

    private String user(String name, List<Grant> grants) {
        return """
                apiVersion: kafka.strimzi.io/v1
                kind: KafkaUser
                metadata:
                  name: %s
                  labels:
                    strimzi.io/cluster: %s
                spec:
                  authentication:
                    type: tls
                  authorization:
                    type: simple
                    acls:
                """.formatted(name, cluster)
                + grants.stream().map(StrimziUsers::rule).collect(Collectors.joining());
    }

    private static String rule(Grant grant) {
        String operations =
                grant.may().stream().map(SecurityUtils::operationName).collect(Collectors.joining(", "));
        return "      - resource: {type: " + type(grant.on().resourceType()) + ", name: \""
                + grant.on().name() + "\", patternType: " + (grant.isPrefix() ? "prefix" : "literal") + "}\n"
                + "        operations: [" + operations + "]\n";
    }

    private static String type(ResourceType type) {
        return type == ResourceType.TRANSACTIONAL_ID
                ? "transactionalId"
                : type.name().toLowerCase(Locale.ROOT);
    }
}
