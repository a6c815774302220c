package news.dateline.app.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/// Rights as commands for the tool that comes with Kafka.
public final class AclCommands {
    private AclCommands() {}

    /// What the tool gives in one go: the same rights on many things of one kind.
    private record Kind(ResourceType type, PatternType pattern, Set<AclOperation> may) {
        static Kind of(Grant grant) {
            return new Kind(grant.on().resourceType(), grant.on().patternType(), grant.may());
        }
    }

    /// Lines to be run in a shell where `BOOTSTRAP` says where the brokers are, and `ADMIN` names the file with
    /// which the tool logs in. Each starts a JVM, so what can be given together is in one.
    ///
    /// @param wanted by principal, as Kafka writes it
    public static List<String> lines(Map<String, List<Grant>> wanted) {
        return wanted.entrySet().stream()
                .flatMap(one -> lines(one.getKey(), one.getValue()))
                .toList();
    }

    private static Stream<String> lines(String principal, List<Grant> grants) {
        Map<Kind, Set<String>> names = grants.stream()
                .collect(Collectors.groupingBy(
                        Kind::of,
                        Collectors.mapping(grant -> grant.on().name(), Collectors.toCollection(TreeSet::new))));
        return names.entrySet().stream()
                .map(kind -> line(principal, kind.getKey(), kind.getValue()))
                .sorted();
    }

    private static String line(String principal, Kind kind, Set<String> names) {
        String operations = kind.may().stream()
                .map(operation -> " --operation " + SecurityUtils.operationName(operation))
                .collect(Collectors.joining());
        String resources = names.stream()
                .map(name -> option(kind.type()) + " '" + name + "'")
                .collect(Collectors.joining());
        return "kafka-acls.sh --bootstrap-server \"$BOOTSTRAP\" --command-config \"$ADMIN\" --add --allow-principal '"
                + principal + "'" + operations + resources + " --resource-pattern-type "
                + kind.pattern().name().toLowerCase(Locale.ROOT);
    }

    private static String option(ResourceType type) {
        return " --" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
