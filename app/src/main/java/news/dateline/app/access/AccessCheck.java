package news.dateline.app.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.Refusal;
import news.dateline.app.cluster.SurroundingsException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.SecurityUtils;
import org.jspecify.annotations.Nullable;

/// Asks the brokers before the work begins whether whoever comes may do what it will have to do (KIP-430), so that all
/// that is missing is said at once. What lies under a prefix, and what is not there yet, the brokers cannot be asked
/// about in full: there the question is only whether it may be seen.
///
/// @param admin of whoever will do it; not closed here
public record AccessCheck(Admin admin) {
    /// What is missing, a line each; nothing when all is there.
    ///
    /// @throws SurroundingsException when the cluster does not answer
    public Set<String> missing(Collection<Grant> needed) {
        Set<String> missing = new TreeSet<>();
        needed.forEach(grant -> missing(grant)
                .forEach(operation -> missing.add(SecurityUtils.operationName(operation)
                        + " on " + SecurityUtils.resourceTypeName(grant.on().resourceType()) + " "
                        + grant.on().name() + (grant.isPrefix() ? "…" : ""))));
        return missing;
    }

    /// The same, said.
    ///
    /// @param who comes
    /// @throws SurroundingsException when something is missing, or the cluster does not answer
    public void demand(Collection<Grant> needed, Refusal who) {
        Set<String> missing = missing(needed);
        if (!missing.isEmpty()) {
            throw new SurroundingsException(who.missing(missing), null);
        }
    }

    private Set<AclOperation> missing(Grant grant) {
        return switch (grant.on().resourceType()) {
            case TOPIC -> missing(grant, topic(name(grant)));
            case GROUP -> missing(grant, group(name(grant)));
            case TRANSACTIONAL_ID -> missing(grant, transaction(name(grant)));
            case CLUSTER, DELEGATION_TOKEN, USER, ANY, UNKNOWN ->
                throw new IllegalArgumentException("Nobody is granted " + grant);
        };
    }

    // What a prefix stands for is not known: any name will do.
    private static String name(Grant grant) {
        return grant.isPrefix() ? grant.on().name() + "any" : grant.on().name();
    }

    private KafkaFuture<Set<AclOperation>> topic(String name) {
        DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        return Objects.requireNonNull(admin.describeTopics(List.of(name), options)
                        .topicNameValues()
                        .get(name))
                .thenApply(topic -> said(topic.authorizedOperations()));
    }

    private KafkaFuture<Set<AclOperation>> group(String name) {
        DescribeConsumerGroupsOptions options = new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
        return Objects.requireNonNull(admin.describeConsumerGroups(List.of(name), options)
                        .describedGroups()
                        .get(name))
                .thenApply(group -> said(group.authorizedOperations()));
    }

    // Brokers that say nothing of it are not held to it.
    private static Set<AclOperation> said(@Nullable Set<AclOperation> operations) {
        return operations == null ? EnumSet.allOf(AclOperation.class) : operations;
    }

    // Of a transaction the brokers say only whether it may be seen.
    private KafkaFuture<Set<AclOperation>> transaction(String name) {
        return admin.describeTransactions(List.of(name))
                .description(name)
                .thenApply(seen -> Set.of(AclOperation.DESCRIBE, AclOperation.WRITE));
    }

    private static Set<AclOperation> missing(Grant grant, KafkaFuture<Set<AclOperation>> answer) {
        Set<AclOperation> missing = EnumSet.copyOf(grant.may());
        try {
            missing.removeAll(answer.get(Cluster.PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            return missing;
        } catch (ExecutionException e) {
            if (isNotThere(e.getCause())) {
                return Set.of();
            }
            if (e.getCause() instanceof AuthorizationException) {
                return missing;
            }
            throw new SurroundingsException("The cluster does not say who may do what: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new SurroundingsException("The cluster does not say who may do what", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("Interrupted while asking who may do what", e);
        }
    }

    // Said only to who may see it.
    private static boolean isNotThere(@Nullable Throwable cause) {
        return cause instanceof UnknownTopicOrPartitionException
                || cause instanceof GroupIdNotFoundException
                || cause instanceof TransactionalIdNotFoundException;
    }
}
