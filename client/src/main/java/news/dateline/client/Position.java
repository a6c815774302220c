package news.dateline.client;

/// Where a delivery stands: stored with what was made of the delivery, it is all that is needed to go on after it.
///
/// @param channel the channel's id
/// @param partition of the channel's topic
/// @param offset in the partition
public record Position(String channel, int partition, long offset) {
    public Position {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException(
                    "Channel " + channel + " has no partition " + partition + " with an offset " + offset);
        }
    }
}
