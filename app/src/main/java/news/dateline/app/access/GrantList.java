package news.dateline.app.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.schemas.Topic;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// Gathers what one principal may do; what is said twice of a thing comes together.
final class GrantList {
    private final Map<String, ResourcePattern> resources = new TreeMap<>();
    private final Map<String, Set<AclOperation>> operations = new TreeMap<>();

    GrantList topics(Collection<? extends Topic<?>> topics, AclOperation... may) {
        topics.forEach(topic -> topic(topic.name(), PatternType.LITERAL, may));
        return this;
    }

    GrantList topic(String name, PatternType pattern, AclOperation... may) {
        return add(new ResourcePattern(ResourceType.TOPIC, name, pattern), may);
    }

    GrantList group(String name, PatternType pattern, AclOperation... may) {
        return add(new ResourcePattern(ResourceType.GROUP, name, pattern), may);
    }

    GrantList transactions(String name, PatternType pattern, AclOperation... may) {
        return add(new ResourcePattern(ResourceType.TRANSACTIONAL_ID, name, pattern), may);
    }

    /// All of it: groups, topics, transactions, each by name.
    List<Grant> grants() {
        return resources.entrySet().stream()
                .map(entry -> new Grant(entry.getValue(), operations.getOrDefault(entry.getKey(), Set.of())))
                .toList();
    }

    private GrantList add(ResourcePattern on, AclOperation... may) {
        String key = on.resourceType() + " " + on.name() + " " + on.patternType();
        resources.put(key, on);
        operations
                .computeIfAbsent(key, first -> EnumSet.noneOf(AclOperation.class))
                .addAll(List.of(may));
        return this;
    }
}
