package news.dateline.ops.quarantine;

import org.apache.kafka.common.KafkaException;

/// Another replay has begun. What this one has done until then stands.
public final class ReplayTakenOverException extends KafkaException {
    private static final long serialVersionUID = 1L;

    ReplayTakenOverException(Throwable cause) {
        super("Another replay has begun and has taken over; what this one has replayed stands", cause);
    }
}
