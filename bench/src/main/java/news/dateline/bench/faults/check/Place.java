package news.dateline.bench.faults.check;

/// Where a record is on the channel.
///
/// @param partition of its topic
/// @param offset in the partition
public record Place(int partition, long offset) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return partition != other.partition
                ? Integer.compare(partition, other.partition)
                : Long.compare(offset, other.offset);
    }

    @Override
    public String toString() {
        return partition + "/" + offset;
    }
}
