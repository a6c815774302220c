package news.dateline.client;

import java.util.Collection;
import java.util.List;

/// Where a client begins to read its channels. Whoever names an offset that is no longer kept begins with the
/// oldest that is.
public sealed interface Start {
    /// Where the members of a group stopped; a new group at the start. Kafka keeps how far the group has read, and
    /// shares the channels' partitions out among its members.
    ///
    /// @param id the group's
    record OfGroup(String id) implements Start {
        public OfGroup {
            if (id.isBlank()) {
                throw new IllegalArgumentException("A group has no blank id");
            }
        }
    }

    /// At the oldest event that is kept: the newest of each story is the channel's state.
    record Oldest() implements Start {}

    /// With the next event.
    record Next() implements Start {}

    /// After what the caller has taken in already and keeps account of himself; a partition of which he says
    /// nothing begins with its oldest event.
    ///
    /// @param taken positions of deliveries; the last of each partition counts
    record After(Collection<Position> taken) implements Start {
        public After {
            taken = List.copyOf(taken);
        }
    }
}
