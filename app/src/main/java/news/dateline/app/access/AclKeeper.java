package news.dateline.app.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/// Brings the cluster's rules and passwords to what is wanted.
///
/// @param admin of somebody who may change them; not closed here
public record AclKeeper(Admin admin) {
    private static final int ITERATIONS = 8192;

    /// What was changed.
    ///
    /// @param given rules that were not there
    /// @param taken rules that were there beside what is wanted
    public record Changed(int given, int taken) {}

    /// Gives each principal what it is to have, and takes away what it has besides.
    ///
    /// @param wanted by principal, as Kafka writes it
    /// @throws SurroundingsException when the cluster does not answer, or refuses
    public Changed keep(Map<String, List<Grant>> wanted) {
        Set<AclBinding> missing = new HashSet<>();
        List<AclBinding> surplus = new ArrayList<>();
        wanted.forEach((principal, grants) -> {
            Set<AclBinding> declared = grants.stream()
                    .flatMap(grant -> grant.to(principal).stream())
                    .collect(Collectors.toSet());
            Collection<AclBinding> there = get(admin.describeAcls(of(principal)).values());
            there.stream().filter(rule -> !declared.contains(rule)).forEach(surplus::add);
            declared.removeAll(there);
            missing.addAll(declared);
        });
        // In this order: whoever is at work loses nothing that it needs in between.
        get(admin.createAcls(missing).all());
        get(admin.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList())
                .all());
        return new Changed(missing.size(), surplus.size());
    }

    /// Sets passwords, by SCRAM-SHA-512; the cluster keeps only what they are checked with.
    ///
    /// @param passwords by user
    /// @throws SurroundingsException when the cluster does not answer, or refuses
    public void passwords(Map<String, String> passwords) {
        ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        List<UserScramCredentialAlteration> changes = passwords.entrySet().stream()
                .<UserScramCredentialAlteration>map(
                        one -> new UserScramCredentialUpsertion(one.getKey(), how, one.getValue()))
                .toList();
        get(admin.alterUserScramCredentials(changes).all());
    }

    private static AclBindingFilter of(String principal) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ANY));
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(Cluster.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SurroundingsException("The cluster does not answer about who may do what: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("Interrupted while changing who may do what", e);
        }
    }
}
