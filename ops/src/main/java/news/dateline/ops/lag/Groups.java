package news.dateline.ops.lag;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;

/// What the broker said of groups. Pure.
///
/// @param listings every group that is there
/// @param offsets what groups committed
/// @param members who reads in them
record Groups(
        Map<String, GroupListing> listings,
        Map<String, Map<TopicPartition, OptionalLong>> offsets,
        Map<String, GroupReader.Members> members) {
    private static final GroupReader.Members NOBODY = new GroupReader.Members(0, Set.of());

    Map<TopicPartition, OptionalLong> committed(String group) {
        return offsets.getOrDefault(group, Map.of());
    }

    GroupReader.Members members(String group) {
        return members.getOrDefault(group, NOBODY);
    }

    boolean isStaffed(String group) {
        GroupListing listing = listings.get(group);
        return listing != null && GroupReader.isStaffed(listing);
    }

    /// A measured group with what Kafka says of it.
    GroupLag lag(StageLag lag) {
        GroupListing listing = listings.get(lag.stage().group());
        String kind = listing == null
                ? GroupType.UNKNOWN.toString()
                : listing.type().orElse(GroupType.UNKNOWN).toString();
        String state = listing == null
                ? "Dead"
                : listing.groupState().map(Object::toString).orElse("Unknown");
        return new GroupLag(lag, kind, state, members(lag.stage().group()).count());
    }
}
