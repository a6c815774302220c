package news.dateline.app.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;

/// What may be done with something on the cluster: a topic, a group, a transactional id, or all whose names begin
/// alike.
///
/// @param on what
/// @param may what may be done with it, one thing at least
public record Grant(ResourcePattern on, Set<AclOperation> may) {
    private static final String ANY_HOST = "*";

    public Grant {
        may = Collections.unmodifiableSet(EnumSet.copyOf(may));
    }

    /// The same as Kafka's own rules.
    ///
    /// @param principal who may, as Kafka writes it: `User:dateline-enrich`
    public List<AclBinding> to(String principal) {
        return may.stream()
                .map(operation -> new AclBinding(
                        on, new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW)))
                .toList();
    }

    boolean isPrefix() {
        return on.patternType() == PatternType.PREFIXED;
    }
}
