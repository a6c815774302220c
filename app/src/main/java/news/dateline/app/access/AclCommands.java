package news.dateline.app.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.SecurityUtils;

/// Rights as commands for the tool that comes with Kafka.
public final class AclCommands {
    private AclCommands() {}

    /// One line a grant, to be run in a shell where `BOOTSTRAP` says where the brokers are and `ADMIN` names the file
    /// with which the tool logs in.
    ///
    /// @param wanted by principal, as Kafka writes it
    public static List<String> lines(Map<String, List<Grant>> wanted) {
        return wanted.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(grant -> line(one.getKey(), grant)))
                .toList();
    }

    private static String line(String principal, Grant grant) {
        String operations = grant.may().stream()
                .map(operation -> " --operation " + SecurityUtils.operationName(operation))
                .collect(Collectors.joining());
        return "kafka-acls.sh --bootstrap-server \"$BOOTSTRAP\" --command-config \"$ADMIN\" --add --allow-principal '"
                + principal + "'" + operations + " " + option(grant) + " '"
                + grant.on().name()
                + "' --resource-pattern-type "
                + grant.on().patternType().name().toLowerCase(Locale.ROOT);
    }

    private static String option(Grant grant) {
        return "--" + grant.on().resourceType().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
