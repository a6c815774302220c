package news.dateline.app.cluster;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.app.config.KafkaSecurity;
import news.dateline.app.config.KafkaSecurity.Identity;
import news.dateline.app.config.KafkaSecurity.Tls;
import news.dateline.app.config.Pem;
import org.apache.kafka.clients.admin.Admin;

/// Goes to a cluster that asks who comes, and says in a sentence why it does not let in.
public final class Door {
    private Door() {}

    /// The cluster that a configuration names, once it lets in; one that asks nobody is not asked.
    ///
    /// @throws SurroundingsException when it does not, or a certificate of the configuration is not valid now
    public static Cluster open(KafkaConfig config, Clock clock) {
        KafkaSecurity security = config.security();
        Cluster cluster = new Cluster(config.bootstrap(), security.clientSettings());
        if (!security.equals(KafkaSecurity.NONE)) {
            security.tls().flatMap(Tls::identity).ifPresent(own -> check(own, clock.instant()));
            knock(cluster, refusal(config));
        }
        return cluster;
    }

    /// Says why the cluster of a configuration refuses.
    public static Refusal refusal(KafkaConfig config) {
        return new Refusal(config.security().who(), config.bootstrap());
    }

    // The brokers would only cut the connection, without a word.
    private static void check(Identity own, Instant now) {
        Pem.certificates(own.certificate().text()).forEach(one -> {
            String name = "kafka.tls.certificate: the certificate of "
                    + one.getSubjectX500Principal().getName();
            if (now.isAfter(one.getNotAfter().toInstant())) {
                throw new SurroundingsException(
                        name + " expired at " + one.getNotAfter().toInstant(), null);
            }
            if (now.isBefore(one.getNotBefore().toInstant())) {
                throw new SurroundingsException(
                        name + " begins only at " + one.getNotBefore().toInstant(), null);
            }
        });
    }

    private static void knock(Cluster cluster, Refusal refusal) {
        try (Admin admin = cluster.admin()) {
            admin.describeCluster().nodes().get(Cluster.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw refusal.of(e)
                    .map(why -> new SurroundingsException(why, null))
                    .orElseGet(() -> new SurroundingsException(
                            "The brokers at " + cluster.bootstrap() + " do not answer " + refusal.who(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("Interrupted at the door of " + cluster.bootstrap(), e);
        }
    }
}
