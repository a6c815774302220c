package news.dateline.app.access;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.app.cluster.Door;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.app.config.KafkaSecurity;
import news.dateline.app.stage.Rights;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/// Asks the configured brokers whether whoever comes may do what roles must; brokers that ask nobody are not asked.
public final class RightsAsked implements Rights {
    private final KafkaConfig kafka;
    private final Set<Grant> needed;

    /// @param config where the brokers are, and who comes
    /// @param roles what is done
    public RightsAsked(DatelineConfig config, Collection<ClusterRole> roles) {
        Grants grants = new Grants(config);
        this.kafka = config.kafka();
        this.needed = roles.stream().flatMap(role -> grants.of(role).stream()).collect(Collectors.toSet());
    }

    /// Goes on only when all may be done.
    ///
    /// @throws SurroundingsException with all that is missing, or when the cluster does not answer
    public void demand() {
        if (kafka.security().equals(KafkaSecurity.NONE)) {
            return;
        }
        try (Admin admin = Door.open(kafka, Clock.systemUTC()).admin()) {
            new AccessCheck(admin).demand(needed, Door.refusal(kafka));
        }
    }

    @Override
    public Optional<String> refused() {
        try {
            demand();
            return Optional.empty();
        } catch (SurroundingsException | KafkaException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
